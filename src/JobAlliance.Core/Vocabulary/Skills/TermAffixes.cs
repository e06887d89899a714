namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>What stands around the name in a term such as '熟练使用Photoshop软件' or 'Java经验'.</summary>
internal static class TermAffixes
{
    private static readonly string[] Before =
    [
        "熟练掌握",
        "熟练使用",
        "熟练操作",
        "熟练运用",
        "熟悉",
        "精通",
        "掌握",
        "了解",
        "熟练",
        "擅长",
        "会使用",
        "会用",
        "使用",
        "具备",
        "具有",
        "能",
        "有",
        "会",
        "proficient in ",
        "proficiency in ",
        "familiar with ",
        "experience with ",
        "experience in ",
        "knowledge of ",
        "basic ",
        "advanced ",
        "good ",
    ];

    private static readonly string[] After =
    [
        "相关经验",
        "工作经验",
        "使用经验",
        "项目经验",
        "开发经验",
        "实习经验",
        "经验",
        "者优先",
        "优先",
        "软件",
        "工具",
        "能力",
        "技能",
        "技术",
        "知识",
        "基础",
        "操作",
        "语言",
        "框架",
        "相关",
        "等",
        " skills",
        " skill",
        " experience",
        " knowledge",
        " software",
        " language",
        " framework",
        " development",
        " programming",
    ];

    public static string Strip(string term)
    {
        var prefix = Before.FirstOrDefault(before => term.Length > before.Length && term.StartsWith(before, StringComparison.Ordinal));
        var rest = prefix is null ? term : term[prefix.Length..];
        var suffix = After.FirstOrDefault(after => rest.Length > after.Length && rest.EndsWith(after, StringComparison.Ordinal));
        return (suffix is null ? rest : rest[..^suffix.Length]).Trim();
    }
}
