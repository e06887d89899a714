namespace JobAlliance.Core.Vocabulary.Majors;

/// <summary>Words around the name of a major in an ask: '计算机相关专业', 'accounting or related field'.</summary>
internal static class MajorAsk
{
    private static readonly string[] Around =
    [
        "等相关专业",
        "及相关专业",
        "或相关专业",
        "相关专业",
        "等专业",
        "专业优先",
        "专业背景",
        "专业",
        "相关",
        "优先",
        "毕业",
        "方向",
        "背景",
        " or a related field",
        " or related field",
        " or related fields",
        " or a related discipline",
        " or related",
        " related",
        " major preferred",
        " majors preferred",
        " major",
        " majors",
        " degree",
        " background",
        "degree in ",
        "major in ",
        "majoring in ",
    ];

    public static string Strip(string ask)
    {
        var stripped = ask;
        foreach (var words in Around)
        {
            stripped = stripped.Length > words.Length ? stripped.Replace(words, "", StringComparison.Ordinal) : stripped;
        }
        return stripped.Trim(' ', ',', '、', '/', '(', ')', '。', '.', ';');
    }
}
