using JobAlliance.Core.Market.Embedded.Snapshots;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>The dictionaries that the columns of one index share.</summary>
internal sealed class ColumnValues
{
    public ValueDictionary<string> Cities { get; } = new();

    public ValueDictionary<string> Districts { get; } = new();

    public ValueDictionary<string> Industries { get; } = new();

    public ValueDictionary<string> Skills { get; } = new();

    public ValueDictionary<string> Majors { get; } = new();

    public ValueDictionary<Guid> Agencies { get; } = new();

    public void Write(SnapshotWriter to)
    {
        foreach (var texts in Texts())
        {
            texts.Write(to.Number, to.Text);
        }

        Agencies.Write(to.Number, to.Id);
    }

    /// <summary>Gives every value the number that it had; nothing has been numbered before.</summary>
    public void Read(SnapshotReader from)
    {
        foreach (var texts in Texts())
        {
            texts.Read(from.Number, from.Text);
        }

        Agencies.Read(from.Number, from.Id);
    }

    private ValueDictionary<string>[] Texts() => [Cities, Districts, Industries, Skills, Majors];

    public static int Number(ValueDictionary<string> values, string? value) => value is null ? 0 : values.Number(value);
}
