namespace JobAlliance.Core.Vocabulary.Texts;

/// <summary>Reads degrees: '本科及以上', '统招本科', '硕士研究生', '学历不限', 'bachelor or above', 'college diploma', 'PhD'.</summary>
public static class DegreeText
{
    private static readonly (string Name, Degree Degree)[] Names =
    [
        ("大专", Degree.Associate),
        ("专科", Degree.Associate),
        ("高职", Degree.Associate),
        ("大学专科", Degree.Associate),
        ("associate", Degree.Associate),
        ("college diploma", Degree.Associate),
        ("junior college", Degree.Associate),
        ("diploma", Degree.Associate),
        ("vocational college", Degree.Associate),
        ("本科", Degree.Bachelor),
        ("学士", Degree.Bachelor),
        ("一本", Degree.Bachelor),
        ("二本", Degree.Bachelor),
        ("大学学历", Degree.Bachelor),
        ("bachelor", Degree.Bachelor),
        ("undergraduate", Degree.Bachelor),
        ("b.a.", Degree.Bachelor),
        ("b.s.", Degree.Bachelor),
        ("b.sc", Degree.Bachelor),
        ("bsc", Degree.Bachelor),
        ("b.eng", Degree.Bachelor),
        ("beng", Degree.Bachelor),
        ("university degree", Degree.Bachelor),
        ("college degree", Degree.Bachelor),
        ("bba", Degree.Bachelor),
        ("llb", Degree.Bachelor),
        ("four-year degree", Degree.Bachelor),
        ("硕士", Degree.Master),
        ("研究生", Degree.Master),
        ("master", Degree.Master),
        ("mba", Degree.Master),
        ("m.sc", Degree.Master),
        ("msc", Degree.Master),
        ("m.s.", Degree.Master),
        ("m.a.", Degree.Master),
        ("meng", Degree.Master),
        ("llm", Degree.Master),
        ("postgraduate", Degree.Master),
        ("graduate degree", Degree.Master),
        ("mpacc", Degree.Master),
        ("博士", Degree.Doctor),
        ("phd", Degree.Doctor),
        ("ph.d", Degree.Doctor),
        ("doctor", Degree.Doctor),
        ("doctorate", Degree.Doctor),
        ("doctoral", Degree.Doctor),
    ];

    private static readonly string[] Welcome = ["优先", "preferred", "a plus", "更佳", "尤佳"];

    /// <summary>
    /// The lowest degree that the text accepts; <see cref="Degree.None"/> when it names none or says that any will do. A degree that is only welcome ('硕士优先') does not count.
    /// </summary>
    public static Degree Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Degree.None;
        }
        var lowest = Degree.None;
        foreach (var part in Term.Normalize(text).Split(',', ';', '。'))
        {
            var found = Lowest(part);
            if (
                found != Degree.None
                && (lowest == Degree.None || found < lowest)
                && !Welcome.Any(word => part.Contains(word, StringComparison.Ordinal))
            )
            {
                lowest = found;
            }
        }
        return lowest;
    }

    private static Degree Lowest(string part) =>
        Names.Where(name => Contains(part, name.Name)).Select(name => name.Degree).DefaultIfEmpty(Degree.None).Min();

    private static bool Contains(string part, string name)
    {
        for (var at = part.IndexOf(name, StringComparison.Ordinal); at >= 0; at = part.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var inside = at > 0 && char.IsAsciiLetter(name[0]) && char.IsAsciiLetter(part[at - 1]);
            if (!inside)
            {
                return true;
            }
        }
        return false;
    }
}
