namespace JobAlliance.Core.Vocabulary.Titles;

/// <summary>
/// The part that the words of one trade share: <c>accountant</c>, <c>accounting</c> and <c>accounts</c> are <c>account</c>; <c>photographer</c> and
/// <c>photography</c> are <c>photograph</c>. Strips the endings by which English names who does it, where and what is done. British spelling becomes American.
/// </summary>
internal static class WordStem
{
    private const int LeastLeft = 4;

    private static readonly string[] Endings =
    [
        "ization",
        "ological",
        "ologist",
        "ation",
        "ition",
        "ement",
        "ology",
        "ician",
        "istic",
        "ities",
        "ative",
        "ator",
        "ment",
        "ical",
        "ions",
        "ings",
        "ing",
        "ist",
        "ian",
        "ant",
        "ent",
        "ion",
        "ive",
        "ity",
        "ics",
        "ies",
        "ors",
        "ers",
        "ary",
        "ery",
        "ory",
        "man",
        "men",
        "er",
        "or",
        "al",
        "ic",
        "ed",
        "es",
        "y",
        "s",
        "e",
    ];

    private static readonly (string British, string American)[] Spellings =
    [
        ("isation", "ization"),
        ("ising", "izing"),
        ("iser", "izer"),
        ("our", "or"),
        ("centre", "center"),
        ("theatre", "theater"),
        ("programme", "program"),
        ("paed", "ped"),
        ("anaes", "anes"),
        ("orthopae", "orthope"),
        ("mould", "mold"),
        ("draught", "draft"),
        ("jewell", "jewel"),
        ("modell", "model"),
        ("counsell", "counsel"),
        ("travell", "travel"),
        ("labell", "label"),
        ("fibre", "fiber"),
        ("aluminium", "aluminum"),
        ("defence", "defense"),
        ("licence", "license"),
    ];

    /// <summary>The American spelling of a British one: center for centre, mold for mould.</summary>
    public static string American(string word)
    {
        foreach (var (british, american) in Spellings)
        {
            word =
                word.Length > british.Length && word.Contains(british, StringComparison.Ordinal)
                    ? word.Replace(british, american, StringComparison.Ordinal)
                    : word;
        }

        return word;
    }

    public static string Of(string word)
    {
        word = American(word);
        for (var round = 0; round < 2; round++)
        {
            var ending = Endings.FirstOrDefault(ending =>
                word.Length - ending.Length >= LeastLeft && word.EndsWith(ending, StringComparison.Ordinal)
            );
            word = ending is null ? word : Undouble(word[..^ending.Length]);
        }

        return word;
    }

    /// <summary>programm(er) is program.</summary>
    private static string Undouble(string stem) =>
        stem.Length > LeastLeft && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
}
