using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Benchmarks.Quality.GradedMarket;

/// <summary>Who a posting is for, as far as seniority goes.</summary>
internal enum Level
{
    Graduates,
    SomeYears,
    Experienced,
    Leaders,
}

/// <summary>What is true of a posting, whatever its text says of it.</summary>
internal sealed record PostingDraft(
    string Id,
    Trade Trade,
    bool English,
    bool InTextOnly,
    Level Level,
    IReadOnlyList<TradeSkill> Must,
    IReadOnlyList<TradeSkill> Nice,
    TradeSkill? NotNeeded,
    Degree Degree,
    string City,
    string District,
    (int From, int To) Pay,
    bool IsExpired
);

/// <summary>What is true of a graduate.</summary>
internal sealed record ResumeDraft(
    string Id,
    Trade Trade,
    bool English,
    IReadOnlyList<TradeSkill> Listed,
    IReadOnlyList<TradeSkill> ToldInProject,
    Degree Degree,
    string City,
    IReadOnlyList<string> Districts,
    int Pay,
    bool HasInternship
)
{
    public IEnumerable<string> Held => Listed.Concat(ToldInProject).Select(skill => skill.Name);
}
