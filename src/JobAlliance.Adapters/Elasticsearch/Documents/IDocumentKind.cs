using System.Text.Json.Nodes;

namespace JobAlliance.Adapters.Elasticsearch.Documents;

/// <summary>What an index holds: postings, or résumés.</summary>
internal interface IDocumentKind<TEntry>
{
    /// <summary>The part of the index name that says what it holds.</summary>
    static abstract string Name { get; }

    static abstract JsonObject Properties(string analyzer);

    static abstract (Guid Id, long Version) Identify(TEntry entry);

    static abstract JsonObject Document(TEntry entry);
}
