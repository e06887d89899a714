using JobAlliance.Adapters.Elasticsearch.Documents;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>The names of one kind's indices and aliases.</summary>
/// <param name="Read">Alias that searches use: always one index.</param>
/// <param name="Write">Alias of the index that serves.</param>
/// <param name="Building">Alias of an index that a rebuild fills; absent otherwise.</param>
internal sealed record MarketIndexNames(string Read, string Write, string Building)
{
    public static MarketIndexNames For(string prefix, string kind) => new($"{prefix}-{kind}", $"{prefix}-{kind}-write", $"{prefix}-{kind}-building");

    /// <summary>A new index's name: version of the mapping, and when it was made.</summary>
    public string NewIndex(TimeProvider clock) => $"{Read}-v{MarketMapping.Version}-{clock.GetUtcNow():yyyyMMddHHmmssfffffff}";

    /// <summary>Every index of this kind, of any version.</summary>
    public string AnyIndex => $"{Read}-v*";
}
