using JobAlliance.Core.Common;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market;

/// <summary>How results are ordered; ties always by id, so that paging is stable.</summary>
public enum MarketOrder
{
    Relevance,
    Newest,
    SalaryHighest,
}

/// <summary>A search over open postings. Filters of different kinds are combined with "and", several values of one kind with "or".</summary>
public sealed record PostingQuery
{
    /// <summary>Values of a facet in an answer at most, the most frequent ones; every count is exact.</summary>
    public const int MaximumFacetValues = 100;

    /// <summary>Words typed; null or blank finds everything that passes the filters.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<string> Cities { get; init; } = [];

    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>The degree that the seeker holds: postings that ask for more are left out. None: no filter.</summary>
    public Degree Degree { get; init; }

    /// <summary>CNY a month: postings whose range ends below it, or whose pay is unknown, are left out.</summary>
    public int? SalaryFrom { get; init; }

    public IReadOnlyList<EmploymentType> EmploymentTypes { get; init; } = [];

    public IReadOnlyList<string> Industries { get; init; } = [];

    public IReadOnlyList<Guid> Agencies { get; init; } = [];

    public DateTimeOffset? PublishedAfter { get; init; }

    /// <summary>Today: postings that are valid through an earlier day are left out.</summary>
    public required DateOnly OpenOn { get; init; }

    public MarketOrder Order { get; init; }

    public PageRequest Page { get; init; } = new();

    /// <summary>Facets to count, each over the hits without that facet's own filter; of each at most <see cref="MaximumFacetValues"/> values.</summary>
    public IReadOnlyList<PostingFacet> Facets { get; init; } = [];
}

public enum PostingFacet
{
    City,
    District,
    Degree,
    EmploymentType,
    Industry,
    Agency,
    Skill,
}

/// <summary>A search over résumés by somebody of an agency, or by staff.</summary>
public sealed record ResumeQuery
{
    public string? Text { get; init; }

    /// <summary>The agency that asks: hidden résumés and those of graduates who block it are left out. Null: staff, who see all.</summary>
    public Guid? AgencyId { get; init; }

    public IReadOnlyList<string> Cities { get; init; } = [];

    public IReadOnlyList<string> Districts { get; init; } = [];

    /// <summary>At least this degree. None: no filter.</summary>
    public Degree MinimumDegree { get; init; }

    public IReadOnlyList<string> Majors { get; init; } = [];

    public DateOnly? GraduatesFrom { get; init; }

    public DateOnly? GraduatesThrough { get; init; }

    public PageRequest Page { get; init; } = new();
}

/// <summary>A hit.</summary>
/// <param name="Id">The posting, or the graduate.</param>
/// <param name="Score">BM25 or an engine's own: only the order within one answer means anything.</param>
/// <param name="Title">The title with the words found; null for résumés.</param>
/// <param name="Snippet">The best part of the text with the words found.</param>
public sealed record MarketHit(Guid Id, double Score, Highlighted? Title, Highlighted? Snippet);

/// <summary>A text and the parts of it that were found. Plain text: whoever shows it encodes it.</summary>
/// <param name="Text">The text, or a part of it.</param>
/// <param name="Spans">Found parts as character offsets into <paramref name="Text"/>, ascending, not overlapping.</param>
public sealed record Highlighted(string Text, IReadOnlyList<TextSpan> Spans);

/// <summary>A part of a text: offset of its first UTF-16 unit and its length in UTF-16 units.</summary>
public readonly record struct TextSpan(int Start, int Length);

/// <summary>A facet's values with exact counts, most first, ties by value.</summary>
public sealed record FacetCounts(PostingFacet Facet, IReadOnlyList<FacetCount> Counts);

public readonly record struct FacetCount(string Value, int Count);

/// <summary>The answer to a search.</summary>
/// <param name="Hits">This page, its exact total, and the cursor of the next.</param>
/// <param name="Facets">In the order they were asked for.</param>
/// <param name="AsOf">Where a copy answered for the engine: up to when it has heard of every change; null when the engine answered.</param>
public sealed record MarketHits(Page<MarketHit> Hits, IReadOnlyList<FacetCounts> Facets, DateTimeOffset? AsOf = null);
