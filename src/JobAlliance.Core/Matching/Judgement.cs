namespace JobAlliance.Core.Matching;

/// <summary>
/// What the scorer says of one graduate and one posting. Plain data, stored with the match as JSON, so that it can be shown and computed again.
/// </summary>
public sealed record Judgement
{
    private const double NothingTaken = 0.995;

    public required Guid GraduateId { get; init; }

    public required Guid PostingId { get; init; }

    /// <summary>Version of the weights that were used.</summary>
    public required int WeightsVersion { get; init; }

    /// <summary>The <see cref="ScorerBuild"/> that judged; null in what was stored before this was told.</summary>
    public string? Build { get; init; }

    /// <summary>Both directions combined, 0..100; 0 when a hard constraint failed.</summary>
    public required double Score { get; init; }

    /// <summary>How well the graduate meets what the posting asks, 0..100.</summary>
    public required double PostingAsks { get; init; }

    /// <summary>How well the posting meets what the graduate wants, 0..100.</summary>
    public required double GraduateWants { get; init; }

    /// <summary>How much of the score rests on known facts, 0..1; the rest is unknown and gave no points.</summary>
    public required double Known { get; init; }

    /// <summary>Hard constraints that failed; empty for a match.</summary>
    public IReadOnlyList<Evidence> Failed { get; init; } = [];

    public IReadOnlyList<JudgedComponent> Components { get; init; } = [];

    /// <summary>What is missing, by the points that closing it would bring, most first.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    public bool IsMatch => Failed.Count == 0;

    /// <summary>What a role far from every wish has left of the graduate's side, 0..1; 1 where nothing was taken away.</summary>
    public double LeftOfWishes()
    {
        var told = 100 * Components.Where(one => one.Side == MatchSide.GraduateWants).Sum(one => one.Weight * (one.Value ?? 0));
        return told > 0 && GraduateWants / told < NothingTaken ? GraduateWants / told : 1;
    }
}

public enum MatchSide
{
    PostingAsks,
    GraduateWants,
}

public enum ComponentKind
{
    MustSkills,
    NiceSkills,
    Role,
    Major,
    Experience,
    Degree,
    LanguagesAndCertificates,
    DesiredRole,
    District,
    Salary,
    EmploymentType,
    Industry,
}

/// <summary>One named component of the score.</summary>
/// <param name="Value">0..1; null when it is unknown, which gives no points.</param>
/// <param name="Weight">Its share of its side, 0..1.</param>
/// <param name="Evidence">What matched, what is missing, what is unknown.</param>
public sealed record JudgedComponent(ComponentKind Kind, MatchSide Side, double? Value, double Weight, IReadOnlyList<Evidence> Evidence);

public enum Finding
{
    Matched,
    Partly,
    Missing,
    Unknown,
}

/// <summary>One piece of evidence. Its words stand in the resource files under <c>Evidence.{Code}</c> with {0}, {1} for the arguments.</summary>
/// <param name="Code">Stable, dotted lower case: <c>skill.matched</c>, <c>district.adjacent</c>, <c>degree.too-low</c>.</param>
/// <param name="Args">Vocabulary keys, names or numbers as invariant text; never contact data.</param>
public sealed record Evidence(Finding Finding, string Code, IReadOnlyList<string> Args);

/// <summary>Something that the graduate lacks and could close.</summary>
/// <param name="Code">As <see cref="Evidence.Code"/>.</param>
/// <param name="Points">How many points of the score closing it would bring, 0..100.</param>
/// <param name="Skill">The skill to learn, when it is one.</param>
public sealed record Gap(string Code, IReadOnlyList<string> Args, double Points, string? Skill = null);
