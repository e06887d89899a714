namespace JobAlliance.Core.Vocabulary.Titles;

/// <summary>The end of a Chinese title that says only 'a person who does this': 工程师, 专员, 人员, 岗, 师, 员.</summary>
internal static class TitleSuffix
{
    private static readonly string[] Suffixes =
    [
        "工程师",
        "技术员",
        "技术人员",
        "专员",
        "人员",
        "岗位",
        "文员",
        "专家",
        "顾问",
        "职员",
        "岗",
        "师",
        "员",
        "工",
        "生",
    ];

    private static readonly string[] Levels =
    [
        "副总监",
        "总监",
        "副经理",
        "总经理",
        "经理",
        "主管",
        "负责人",
        "组长",
        "助理",
        "助手",
        "学徒",
        "岗",
        "assistant",
        "trainee",
        "manager",
        "lead",
    ];

    /// <summary>
    /// The unit at which the last word begins that says only how high or beside whom one stands: 经理, 主管, 助理. What stands before it names the work.
    /// </summary>
    public static int StartOfLevel(List<string> units)
    {
        foreach (var level in Levels)
        {
            var length = level[0] < 0x2E80 ? 1 : level.Length;
            if (units.Count > length && (length == 1 && units[^1] == level || EndsWith(units, level)))
            {
                return units.Count - length;
            }
        }

        return units.Count;
    }

    private static readonly string[] Endings = ["协调员", "策略师", "联络员", "操作员", "管理员", "处理员", "检查员", "代表", "干事", "官员"];

    /// <summary>The unit at which the ending begins: a suffix, or a word that in a name may be the work, but beside a name is not (公关协调员).</summary>
    public static int StartOfEnding(List<string> units) => Start(units, Endings) is var start && start < units.Count ? start : Start(units);

    /// <summary>The unit at which the suffix begins; the number of units when there is none, or when less than two characters would be left.</summary>
    public static int Start(List<string> units) => Start(units, Suffixes);

    private static int Start(List<string> units, string[] suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (units.Count >= suffix.Length + 1 && EndsWith(units, suffix) && (units.Count - suffix.Length >= 2 || !TitleUnits.IsHan(units[0])))
            {
                return units.Count - suffix.Length;
            }
        }

        return units.Count;
    }

    private static bool EndsWith(List<string> units, string suffix)
    {
        for (var back = 1; back <= suffix.Length; back++)
        {
            if (units[^back].Length != 1 || units[^back][0] != suffix[^back])
            {
                return false;
            }
        }

        return true;
    }
}
