namespace JobAlliance.Core.Matching;

/// <summary>
/// Every set of weights that the program has come with, the present one too, under the number that stored matches have from it. Only ever added to: where
/// nobody has saved weights, the matches of an earlier program are computed again from here.
/// </summary>
public static class DefaultWeights
{
    // Number 1 stood for three sets one after another, before the numbers had an edition.
    private static readonly (int Edition, string Json)[] Editions =
    [
        (
            1,
            """
            {"version":1,"rarityVersion":1,"asksShare":0.56,
            "asks":{"mustSkills":80,"niceSkills":0.5,"role":60,"major":6,"experience":5,"degree":3,"languagesAndCertificates":0.5},
            "wants":{"role":60,"district":60,"salary":9,"employmentType":5,"industry":3},
            "skills":{"summary":0.9,"listed":0.95,"education":0.9,"project":1,"work":1,"certificate":1},
            "role":{"titleShare":0.03,"wishedOnly":0.96,"seniority":[1,1,1,0.6,0.15,0.1,0],"monthsOfProject":2,"monthsOfProjectsAtMost":6},
            "place":{"adjacent":0.2,"near":0.15,"sameCity":0.1,"salaryReached":0.9,"salaryFloor":0.6},
            "major":{"sameClass":0.75,"sameDiscipline":0.4}}
            """
        ),
        (
            1,
            """
            {"version":1,"rarityVersion":1,"asksShare":0.64,
            "asks":{"mustSkills":63,"niceSkills":3,"role":27,"major":2.5,"experience":14,"degree":1,"languagesAndCertificates":0.5},
            "wants":{"role":26,"district":25,"salary":20,"employmentType":15,"industry":5},
            "skills":{"summary":0.9,"listed":0.95,"education":0.9,"project":1,"work":1,"certificate":1},
            "role":{"titleShare":0.03,"wishedOnly":0.96,"seniority":[1,1,1,0.05,0.03,0.02,0],"monthsOfProject":2,"monthsOfProjectsAtMost":6},
            "place":{"adjacent":0.4,"near":0.3,"sameCity":0.2,"salaryReached":0.9,"salaryFloor":0.6},
            "major":{"sameClass":0.75,"sameDiscipline":0.4}}
            """
        ),
        (1, Second),
        (2, Second),
        (3, Third),
        (4, Fourth),
    ];

    private const string Second = """
        {"version":2,"rarityVersion":1,"asksShare":0.66,
        "asks":{"mustSkills":63,"niceSkills":3,"role":23,"major":2.5,"experience":17,"degree":1,"languagesAndCertificates":0.5},
        "wants":{"role":26,"district":30,"salary":20,"employmentType":15,"industry":5},
        "skills":{"summary":0.9,"listed":0.95,"education":0.9,"project":1,"work":1,"certificate":1},
        "role":{"titleShare":0.03,"wishedOnly":0.96,"seniority":[1,1,1,0.05,0.03,0.02,0],"monthsOfProject":2,"monthsOfProjectsAtMost":6},
        "place":{"adjacent":0.4,"near":0.3,"sameCity":0.2,"salaryReached":0.9,"salaryFloor":0.6},
        "major":{"sameClass":0.75,"sameDiscipline":0.4}}
        """;

    private const string Third = """
        {"version":3,"rarityVersion":1,"asksShare":0.7,
        "asks":{"mustSkills":63,"niceSkills":4,"role":20,"major":2,"experience":22,"degree":1,"languagesAndCertificates":0.5},
        "wants":{"role":40,"district":30,"salary":20,"employmentType":15,"industry":5},
        "skills":{"summary":0.9,"listed":0.95,"education":0.9,"project":1,"work":1,"certificate":1,"shownByAnotherPower":3},
        "role":{"titleShare":0.03,"wishedOnly":0.96,"seniority":[1,1,1,0.05,0.03,0.02,0],"monthsOfProject":2,"monthsOfProjectsAtMost":6},
        "place":{"adjacent":0.4,"near":0.3,"sameCity":0.2,"salaryReached":0.9,"salaryFloor":0.6},
        "major":{"sameClass":0.75,"sameDiscipline":0.4}}
        """;

    private const string Fourth = """
        {"version":4,"rarityVersion":1,"asksShare":0.75,
        "asks":{"mustSkills":140,"niceSkills":3,"role":30,"major":2,"experience":22,"degree":1,"languagesAndCertificates":0.5},
        "wants":{"role":40,"district":35,"salary":15,"employmentType":15,"industry":5},
        "skills":{"summary":0.9,"listed":0.95,"education":0.9,"project":1,"work":1,"certificate":1,"shownByAnotherPower":6},
        "role":{"titleShare":0.03,"wishedOnly":0.96,"unwished":0.2,"seniority":[1,1,1,0.05,0.03,0.02,0],"monthsOfProject":2,"monthsOfProjectsAtMost":6},
        "place":{"adjacent":0.35,"near":0.32,"sameCity":0.3,"salaryReached":0.85,"salaryFloor":0.8},
        "major":{"sameClass":0.75,"sameDiscipline":0.4}}
        """;

    /// <summary>Oldest first; of a number that stood for several, the one that stood longest.</summary>
    public static IReadOnlyList<ScoringWeights> All { get; } =
    [.. Editions.DistinctBy(one => one.Edition).Select(one => ScoringWeights.FromJson(one.Json) with { Version = one.Edition })];

    /// <summary>What a match of this number may have been computed with where nobody saved it; empty for a number that the program never came with.</summary>
    public static IReadOnlyList<ScoringWeights> Of(int edition) =>
        [.. Editions.Where(one => one.Edition == edition).Select(one => ScoringWeights.FromJson(one.Json) with { Version = edition })];
}
