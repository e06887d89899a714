namespace JobAlliance.Core.Vocabulary.Names;

/// <summary>Other ways in which an English name is written: American for British and back, the singular of its last word.</summary>
internal static class EnglishForm
{
    private static readonly (string British, string American)[] Spellings =
    [
        ("isation", "ization"),
        ("ising", "izing"),
        ("colour", "color"),
        ("labour", "labor"),
        ("behaviour", "behavior"),
        ("centre", "center"),
        ("modelling", "modeling"),
        ("labelling", "labeling"),
        ("tunnelling", "tunneling"),
        ("counselling", "counseling"),
        ("levelling", "leveling"),
        ("programme", "program"),
        ("paediatric", "pediatric"),
        ("anaesth", "anesth"),
        ("haem", "hem"),
        ("orthopaedic", "orthopedic"),
        ("gynaecolog", "gynecolog"),
        ("licence", "license"),
        ("catalogu", "catalog"),
        ("fibre", "fiber"),
        ("mould", "mold"),
        ("jewellery", "jewelry"),
        ("aluminium", "aluminum"),
        ("analys", "analyz"),
        ("organis", "organiz"),
        ("defence", "defense"),
        ("tyre", "tire"),
        ("fulfilment", "fulfillment"),
        ("enrolment", "enrollment"),
        ("enquir", "inquir"),
        ("judgement", "judgment"),
    ];

    private static readonly string[] NoPlurals =
    [
        "ss",
        "us",
        "is",
        "ics",
        "sales",
        "news",
        "operations",
        "series",
        "sas",
        "aws",
        "ios",
        "goods",
        "works",
        "arts",
        "js",
    ];

    private const int ShortestGerund = 6;

    /// <summary>The name itself and its other forms.</summary>
    public static IEnumerable<string> Of(string name) => WithSpellings(name).SelectMany(form => new[] { form, Singular(form) }).OfType<string>();

    /// <summary>'check prescriptions' for 'checking prescriptions', as duties are written: every verb that the gerund may come from, also what is no word.</summary>
    public static IEnumerable<string> Verbs(string name)
    {
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        if (end < ShortestGerund || !name.AsSpan(0, end).EndsWith("ing"))
        {
            return [];
        }
        var (stem, rest) = (name[..(end - 3)], name[end..]);
        var isDoubled = stem[^1] == stem[^2];
        return Of(stem + rest).Concat(Of(stem + "e" + rest)).Concat(isDoubled ? Of(stem[..^1] + rest) : []);
    }

    private static IEnumerable<string> WithSpellings(string name)
    {
        yield return name;
        foreach (var (british, american) in Spellings)
        {
            if (name.Contains(british, StringComparison.Ordinal))
            {
                yield return name.Replace(british, american, StringComparison.Ordinal);
            }
            else if (name.Contains(american, StringComparison.Ordinal))
            {
                yield return name.Replace(american, british, StringComparison.Ordinal);
            }
        }
    }

    private static string? Singular(string name)
    {
        var isPlural =
            name.Length > 5 && name.EndsWith('s') && name.Contains(' ') && !NoPlurals.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
        return !isPlural ? null
            : name.EndsWith("ies", StringComparison.Ordinal) ? name[..^3] + "y"
            : name[..^1];
    }
}
