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

    public static int Number(ValueDictionary<string> values, string? value) => value is null ? 0 : values.Number(value);
}
