using System.Collections.Concurrent;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Core.Market.Text;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>
/// Reads what was typed as the index reads its texts. <c>cjk</c> is done here; another analyzer only the cluster has, so it is asked, once for each word or
/// phrase. What is then searched for are terms, which no search analyzer may cut again.
/// </summary>
internal sealed class TextAnalysis(ElasticsearchClient client, string index, string analyzer, KnownWords knownWords)
{
    /// <summary>The analyzer whose terms our own analysis gives, too.</summary>
    public const string Ours = "cjk";

    private const int MostRemembered = 20_000;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> remembered = new();

    public async Task<TextQuery> ParseAsync(string? text, CancellationToken cancellationToken)
    {
        if (analyzer == Ours)
        {
            return TextQuery.Parse(text, knownWords);
        }

        Dictionary<string, IReadOnlyList<string>> terms = [];
        foreach (var one in TextQuery.Analysed(text, knownWords).Where(one => !string.IsNullOrWhiteSpace(one)).Distinct())
        {
            terms[one] = await TermsAsync(one, cancellationToken);
        }

        return TextQuery.Parse(text, knownWords, one => terms.GetValueOrDefault(one, []));
    }

    private async Task<IReadOnlyList<string>> TermsAsync(string text, CancellationToken cancellationToken)
    {
        if (remembered.TryGetValue(text, out var known))
        {
            return known;
        }

        var terms = await client.AnalyzeAsync(index, analyzer, text, cancellationToken);
        if (remembered.Count < MostRemembered)
        {
            remembered[text] = terms;
        }

        return terms;
    }
}
