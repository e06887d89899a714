using JobAlliance.Core.Market.Embedded.Snapshots;
using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>What filters, facets and orders read of postings.</summary>
internal sealed class PostingColumns : ISegmentColumns<PostingColumns, PostingEntry>
{
    /// <summary>Value of <see cref="OpenThrough"/> for a posting that is not open.</summary>
    public const int NeverOpen = -1;

    public required int[] Cities { get; init; }

    public required int[] Districts { get; init; }

    public required int[] Industries { get; init; }

    public required int[] Agencies { get; init; }

    public required byte[] Degrees { get; init; }

    public required byte[] EmploymentTypes { get; init; }

    /// <summary>Upper end of the pay, CNY a month; -1 when unknown.</summary>
    public required int[] Salaries { get; init; }

    /// <summary>The last open day, as a day number: of the posting and of its owner's licence.</summary>
    public required int[] OpenThrough { get; init; }

    /// <summary>Milliseconds of Unix time.</summary>
    public required long[] PublishedAt { get; init; }

    public required NumberLists Skills { get; init; }

    public static (Guid Id, long Version) Identify(PostingEntry entry) => (entry.Id, entry.Version);

    public static string? CityOf(PostingEntry entry) => entry.Profile.City;

    public static string TitleOf(PostingEntry entry) => entry.Profile.Title;

    public static string TextOf(PostingEntry entry) => entry.Text;

    public static void AddFields(PostingEntry entry, TermIndexBuilder terms)
    {
        terms.AddField(entry.Profile.Title, FieldWeights.Title);
        foreach (var keyword in entry.Keywords())
        {
            terms.AddField(keyword, FieldWeights.Keywords);
        }

        terms.AddField(entry.Employer, FieldWeights.Employer);
        terms.AddField(entry.Text, FieldWeights.Text);
    }

    public static PostingColumns Build(IReadOnlyList<PostingEntry> entries, ColumnValues values) =>
        new()
        {
            Cities = Column(entries, profile => ColumnValues.Number(values.Cities, profile.City)),
            Districts = Column(entries, profile => ColumnValues.Number(values.Districts, profile.District)),
            Industries = Column(entries, profile => ColumnValues.Number(values.Industries, profile.Industry)),
            Agencies = Column(entries, profile => profile.AgencyId is { } agency ? values.Agencies.Number(agency) : 0),
            Degrees = Column(entries, profile => (byte)profile.MinimumDegree),
            EmploymentTypes = Column(entries, profile => (byte)profile.EmploymentType),
            Salaries = Column(entries, profile => profile.Salary?.Maximum ?? -1),
            OpenThrough = Column(entries, profile => profile.OpenThrough()?.DayNumber ?? NeverOpen),
            PublishedAt = [.. entries.Select(entry => entry.PublishedAt.ToUnixTimeMilliseconds())],
            Skills = NumberLists.Build(entries.Select(entry => entry.Profile.AllSkills().Select(values.Skills.Number))),
        };

    public static PostingColumns Read(SnapshotReader from) =>
        new()
        {
            Cities = from.Array<int>(),
            Districts = from.Array<int>(),
            Industries = from.Array<int>(),
            Agencies = from.Array<int>(),
            Degrees = from.Array<byte>(),
            EmploymentTypes = from.Array<byte>(),
            Salaries = from.Array<int>(),
            OpenThrough = from.Array<int>(),
            PublishedAt = from.Array<long>(),
            Skills = NumberLists.Read(from),
        };

    public void Write(SnapshotWriter to)
    {
        to.Array(Cities);
        to.Array(Districts);
        to.Array(Industries);
        to.Array(Agencies);
        to.Array(Degrees);
        to.Array(EmploymentTypes);
        to.Array(Salaries);
        to.Array(OpenThrough);
        to.Array(PublishedAt);
        Skills.Write(to);
    }

    public static PostingColumns Merge(MergeOrder<PostingColumns> order) =>
        new()
        {
            Cities = order.Gather(columns => columns.Cities),
            Districts = order.Gather(columns => columns.Districts),
            Industries = order.Gather(columns => columns.Industries),
            Agencies = order.Gather(columns => columns.Agencies),
            Degrees = order.Gather(columns => columns.Degrees),
            EmploymentTypes = order.Gather(columns => columns.EmploymentTypes),
            Salaries = order.Gather(columns => columns.Salaries),
            OpenThrough = order.Gather(columns => columns.OpenThrough),
            PublishedAt = order.Gather(columns => columns.PublishedAt),
            Skills = NumberLists.Merge(order, columns => columns.Skills),
        };

    private static T[] Column<T>(IReadOnlyList<PostingEntry> entries, Func<PostingProfile, T> value) =>
        [.. entries.Select(entry => value(entry.Profile))];
}
