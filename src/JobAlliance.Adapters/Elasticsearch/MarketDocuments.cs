using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Adapters.Elasticsearch.Documents;
using JobAlliance.Core.Market;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>
/// One kind's documents. A write goes first to an index being built, if there is one, then to the one that serves: whichever way a commit falls between
/// the two, the index that serves afterwards has it.
/// </summary>
internal sealed class MarketDocuments<TKind, TEntry>(MarketAliases<TKind, TEntry> aliases, ElasticsearchWriter writer)
    where TKind : IDocumentKind<TEntry>
{
    public async Task<BulkOutcome> UpsertAsync(IReadOnlyList<TEntry> entries, CancellationToken cancellationToken)
    {
        await aliases.EnsureAsync(cancellationToken);
        if (await aliases.IsBuildingAsync(cancellationToken))
        {
            await writer.UpsertAsync<TKind, TEntry>(aliases.Names.Building, entries, cancellationToken);
        }

        var items = await writer.UpsertAsync<TKind, TEntry>(aliases.Names.Write, entries, cancellationToken);
        return ElasticsearchWriter.Outcome(entries.Count, Existing(items));
    }

    public async Task<BulkOutcome> DeleteAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await aliases.EnsureAsync(cancellationToken);
        var items = Existing(await writer.DeleteAsync(aliases.Names.Write, ids, cancellationToken));
        if (await aliases.IsBuildingAsync(cancellationToken))
        {
            var forgotten = await writer.ForgetAsync(aliases.Names.Building, items, cancellationToken);
            if (forgotten.Any(item => item.HasNoIndex))
            {
                await writer.DeleteAsync(aliases.Names.Write, ids, cancellationToken);
            }
        }

        return ElasticsearchWriter.Outcome(ids.Count, items);
    }

    /// <summary>Adds rows to the index being built. Throws when another rebuild has taken its place.</summary>
    public async Task<BulkOutcome> AddAsync(IReadOnlyList<TEntry> entries, CancellationToken cancellationToken)
    {
        var items = await writer.UpsertAsync<TKind, TEntry>(aliases.Names.Building, entries, cancellationToken);
        return items.Any(item => item.HasNoIndex)
            ? throw new InvalidOperationException("Another rebuild has begun since; this one is given up.")
            : ElasticsearchWriter.Outcome(entries.Count, items);
    }

    /// <summary>The alias is gone: the cluster lost its data. The caller tries again, and it is made anew.</summary>
    private IReadOnlyList<BulkItem> Existing(IReadOnlyList<BulkItem> items)
    {
        if (items.Any(item => item.HasNoIndex))
        {
            aliases.Forget();
            throw new MarketIndexUnavailableException($"The alias {aliases.Names.Write} is gone.");
        }

        return items;
    }
}
