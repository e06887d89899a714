using JobAlliance.Core.Market.Embedded.Snapshots;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>What filters read of résumés.</summary>
internal sealed class ResumeColumns : ISegmentColumns<ResumeColumns, ResumeEntry>
{
    public required bool[] IsVisible { get; init; }

    public required int[] Cities { get; init; }

    public required NumberLists Districts { get; init; }

    public required byte[] Degrees { get; init; }

    public required int[] Majors { get; init; }

    /// <summary>Day number of the end of the studies; -1 when unknown.</summary>
    public required int[] GraduatesOn { get; init; }

    public required NumberLists BlockedAgencies { get; init; }

    public static (Guid Id, long Version) Identify(ResumeEntry entry) => (entry.Id, entry.Version);

    public static string? CityOf(ResumeEntry entry) => entry.Profile.City;

    public static string TitleOf(ResumeEntry entry) => "";

    public static string TextOf(ResumeEntry entry) => entry.Text;

    public static void AddFields(ResumeEntry entry, TermIndexBuilder terms)
    {
        foreach (var keyword in entry.Keywords())
        {
            terms.AddField(keyword, FieldWeights.Keywords);
        }

        terms.AddField(entry.Text, FieldWeights.Text);
    }

    public static ResumeColumns Build(IReadOnlyList<ResumeEntry> entries, ColumnValues values) =>
        new()
        {
            IsVisible = [.. entries.Select(entry => entry.IsVisible)],
            Cities = [.. entries.Select(entry => ColumnValues.Number(values.Cities, entry.Profile.City))],
            Districts = NumberLists.Build(entries.Select(entry => entry.Profile.DesiredDistricts.Select(values.Districts.Number))),
            Degrees = [.. entries.Select(entry => (byte)entry.Profile.Degree)],
            Majors = [.. entries.Select(entry => ColumnValues.Number(values.Majors, entry.Profile.Major))],
            GraduatesOn = [.. entries.Select(entry => entry.Profile.GraduatesOn?.DayNumber ?? -1)],
            BlockedAgencies = NumberLists.Build(entries.Select(entry => entry.Profile.BlockedAgencies.Select(values.Agencies.Number))),
        };

    public static ResumeColumns Read(SnapshotReader from) =>
        new()
        {
            IsVisible = from.Array<bool>(),
            Cities = from.Array<int>(),
            Districts = NumberLists.Read(from),
            Degrees = from.Array<byte>(),
            Majors = from.Array<int>(),
            GraduatesOn = from.Array<int>(),
            BlockedAgencies = NumberLists.Read(from),
        };

    public void Write(SnapshotWriter to)
    {
        to.Array(IsVisible);
        to.Array(Cities);
        Districts.Write(to);
        to.Array(Degrees);
        to.Array(Majors);
        to.Array(GraduatesOn);
        BlockedAgencies.Write(to);
    }

    public static ResumeColumns Merge(MergeOrder<ResumeColumns> order) =>
        new()
        {
            IsVisible = order.Gather(columns => columns.IsVisible),
            Cities = order.Gather(columns => columns.Cities),
            Districts = NumberLists.Merge(order, columns => columns.Districts),
            Degrees = order.Gather(columns => columns.Degrees),
            Majors = order.Gather(columns => columns.Majors),
            GraduatesOn = order.Gather(columns => columns.GraduatesOn),
            BlockedAgencies = NumberLists.Merge(order, columns => columns.BlockedAgencies),
        };
}
