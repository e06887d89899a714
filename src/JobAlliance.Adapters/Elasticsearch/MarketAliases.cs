using System.Net;
using System.Text.Json.Nodes;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Adapters.Elasticsearch.Documents;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>One kind's indices behind their aliases: made when they are not there, filled beside what serves, swapped at once.</summary>
internal sealed class MarketAliases<TKind, TEntry>(ElasticsearchClient client, ElasticsearchOptions options, TimeProvider clock)
    where TKind : IDocumentKind<TEntry>
{
    /// <summary>Ends the name of an index that was made empty and never built from the database.</summary>
    private const string Unbuilt = "unbuilt";

    private volatile bool isEnsured;

    public MarketIndexNames Names { get; } = MarketIndexNames.For(options.Prefix, TKind.Name);

    /// <summary>Puts the index template, so that no index of ours is ever made without its mapping.</summary>
    public Task PutTemplateAsync(CancellationToken cancellationToken)
    {
        var template = new JsonObject
        {
            ["index_patterns"] = new JsonArray(Names.AnyIndex),
            ["priority"] = 500,
            ["template"] = MarketMapping.Definition(options, TKind.Properties(options.Analyzer)),
        };
        return client.PutTemplateAsync(Names.Read, template, cancellationToken);
    }

    /// <summary>Makes the first, empty index where there is none. Several processes may do it at once: one makes it.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (isEnsured)
        {
            return;
        }

        if ((await client.IndicesBehindAsync(Names.Read, cancellationToken)).Count == 0)
        {
            await CreateFirstAsync(cancellationToken);
        }

        isEnsured = true;
    }

    /// <summary>The aliases may have gone, with the cluster's data: look again before the next use.</summary>
    public void Forget() => isEnsured = false;

    /// <summary>Whether what serves was built from the database, with the mapping of this version and the analyzer that is asked for.</summary>
    public async Task<bool> IsBuiltAsync(CancellationToken cancellationToken) =>
        await client.IndicesBehindAsync(Names.Read, cancellationToken) is [var index]
        && index.StartsWith($"{Names.Read}-v{MarketMapping.Version}-", StringComparison.Ordinal)
        && !index.EndsWith(Unbuilt, StringComparison.Ordinal)
        && await AnalyzerOfAsync(index, cancellationToken) == options.Analyzer;

    private async Task<string?> AnalyzerOfAsync(string index, CancellationToken cancellationToken) =>
        (string?)(await client.MappingAsync(index, cancellationToken))[index]?["mappings"]?["properties"]?["title"]?["analyzer"] ?? "standard";

    public async Task<bool> IsBuildingAsync(CancellationToken cancellationToken) =>
        (await client.IndicesBehindAsync(Names.Building, cancellationToken)).Count > 0;

    /// <summary>Makes a new index to be filled; one that somebody else was filling is given up.</summary>
    public async Task<string> BeginAsync(CancellationToken cancellationToken)
    {
        foreach (var abandoned in await client.IndicesBehindAsync(Names.Building, cancellationToken))
        {
            await client.DeleteIndexAsync(abandoned, cancellationToken);
        }

        var index = Names.NewIndex(clock);
        await client.CreateIndexAsync(index, Definition(Names.Building), cancellationToken);
        return index;
    }

    /// <summary>Lets the new index serve in place of the old, in one step for every reader and writer, and removes the old.</summary>
    public async Task CommitAsync(string index, CancellationToken cancellationToken)
    {
        await client.RefreshAsync(index, cancellationToken);
        var old = (await client.IndicesBehindAsync(Names.Read, cancellationToken)).Union(
            await client.IndicesBehindAsync(Names.Write, cancellationToken)
        );
        await client.UpdateAliasesAsync(
            [
                .. old.Where(other => other != index).Select(other => new JsonObject { ["remove_index"] = new JsonObject { ["index"] = other } }),
                AliasAction("add", index, Names.Read),
                AliasAction("add", index, Names.Write),
                AliasAction("remove", index, Names.Building),
            ],
            cancellationToken
        );
        isEnsured = true;
    }

    private async Task CreateFirstAsync(CancellationToken cancellationToken)
    {
        try
        {
            await client.CreateIndexAsync($"{Names.Read}-v{MarketMapping.Version}-{Unbuilt}", Definition(Names.Read, Names.Write), cancellationToken);
        }
        catch (ElasticsearchException exception)
            when (exception.Status == HttpStatusCode.BadRequest && exception.Type == "resource_already_exists_exception") { }
    }

    private JsonObject Definition(params string[] aliases)
    {
        var definition = MarketMapping.Definition(options, TKind.Properties(options.Analyzer));
        definition["aliases"] = new JsonObject(aliases.Select(alias => KeyValuePair.Create(alias, (JsonNode?)new JsonObject())));
        return definition;
    }

    private static JsonObject AliasAction(string verb, string index, string alias) =>
        new()
        {
            [verb] = new JsonObject { ["index"] = index, ["alias"] = alias },
        };
}
