using System.Text.Json.Nodes;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>What is shown of a hit, with the words found.</summary>
internal abstract class ShownHits
{
    /// <summary>Asks in a search's body for what is needed.</summary>
    public abstract void Ask(JsonObject body, TextQuery text);

    /// <summary>The parts of the answer that are read of its hits.</summary>
    public abstract string Parts { get; }

    public abstract Task<IReadOnlyList<MarketHit>> ReadAsync(IReadOnlyList<JsonNode> hits, TextQuery text, CancellationToken cancellationToken);

    protected static double ScoreOf(JsonNode hit) => (double)hit["sort"]![0]!;
}

/// <summary>
/// The words are found here, by our own analysis, which gives the same terms as <c>cjk</c>: the server names its hits and nothing more. Marking twenty texts is
/// most of what a search would cost it.
/// </summary>
internal sealed class HitsMarkedHere(KnownDocuments<ShownText> known, bool withTitle) : ShownHits
{
    public override string Parts => FoundDocument.Parts;

    public override void Ask(JsonObject body, TextQuery text) => FoundDocument.OnlyNames(body);

    public override async Task<IReadOnlyList<MarketHit>> ReadAsync(IReadOnlyList<JsonNode> hits, TextQuery text, CancellationToken cancellationToken)
    {
        var found = hits.Select(FoundDocument.Read).ToArray();
        var shown = await known.GetAsync(found, cancellationToken);
        var terms = text.Terms.ToHashSet();
        return [.. hits.Select((hit, place) => HitOf(found[place].Id, ScoreOf(hit), shown[place], terms))];
    }

    private MarketHit HitOf(Guid id, double score, ShownText? shown, HashSet<string> terms) =>
        shown is null
            ? new MarketHit(id, score, null, null)
            : new MarketHit(
                id,
                score,
                withTitle ? Highlighter.Mark(shown.Title ?? "", terms) : null,
                Highlighter.Snippet(Highlighter.Mark(shown.Text, terms))
            );
}

/// <summary>The server finds the words: only it has the analyzer.</summary>
internal sealed class HitsMarkedByServer(string[] fields) : ShownHits
{
    public override string Parts => "hits.hits._id,hits.hits.sort,hits.hits._source,hits.hits.highlight";

    public override void Ask(JsonObject body, TextQuery text)
    {
        body["_source"] = new JsonArray([.. fields.Select(field => JsonValue.Create(field))]);
        if (!text.IsMatchAll)
        {
            body["highlight"] = Queries.TextClauses.Highlight(text, fields);
        }
    }

    public override Task<IReadOnlyList<MarketHit>> ReadAsync(IReadOnlyList<JsonNode> hits, TextQuery text, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<MarketHit>>([.. hits.Select(HitOf)]);

    private MarketHit HitOf(JsonNode hit) =>
        new(
            new Guid((string)hit["_id"]!),
            ScoreOf(hit),
            fields.Contains("title") ? Marked(hit, "title") : null,
            Highlighter.Snippet(Marked(hit, "text"))
        );

    /// <summary>With the words found: as marked, or as it stands when no word was found in it.</summary>
    private static Highlighted Marked(JsonNode hit, string field) =>
        (string?)hit["highlight"]?[field]?[0] is { } marked
            ? Queries.MarkedText.Read(marked)
            : new Highlighted((string?)hit["_source"]?[field] ?? "", []);
}

/// <param name="Title">Of a posting; a résumé has none to show.</param>
internal sealed record ShownText(string? Title, string Text)
{
    public static ShownText Read(JsonNode source) => new(source["title"] is JsonValue title ? (string?)title : null, (string?)source["text"] ?? "");
}
