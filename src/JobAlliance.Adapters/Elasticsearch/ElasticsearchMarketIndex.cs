using System.Text.Json.Nodes;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Adapters.Elasticsearch.Documents;
using JobAlliance.Adapters.Elasticsearch.Queries;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>The market index in Elasticsearch 8 or 9: for when one machine is outgrown. See README.md in this folder.</summary>
internal sealed class ElasticsearchMarketIndex : IMarketIndex, IDisposable
{
    private readonly ElasticsearchClient client;
    private readonly SearchGate gate;
    private readonly TextAnalysis analysis;
    private readonly MarketAliases<PostingDocument, PostingEntry> postingAliases;
    private readonly MarketAliases<ResumeDocument, ResumeEntry> resumeAliases;
    private readonly MarketDocuments<PostingDocument, PostingEntry> postings;
    private readonly MarketDocuments<ResumeDocument, ResumeEntry> resumes;
    private readonly PostingCandidates postingCandidates;
    private readonly ResumeCandidates resumeCandidates;
    private readonly PointInTime postingPoints;
    private readonly PointInTime resumePoints;
    private readonly MarketSearches postingSearches;
    private readonly MarketSearches resumeSearches;
    private readonly KnownDocuments<PostingProfile> postingProfiles;
    private readonly KnownDocuments<ResumeProfile> resumeProfiles;

    public ElasticsearchMarketIndex(
        ElasticsearchClient client,
        ElasticsearchOptions options,
        TimeProvider clock,
        KnownWords knownWords,
        ScoringVocabulary scoring
    )
    {
        (this.client, gate) = (client, new SearchGate(options));
        (postingCandidates, resumeCandidates) = (new(scoring, options.Analyzer), new(scoring, options.Analyzer));
        var writer = new ElasticsearchWriter(client, options, clock);
        (postingAliases, resumeAliases) = (new(client, options, clock), new(client, options, clock));
        (postings, resumes) = (new(postingAliases, writer), new(resumeAliases, writer));
        postingPoints = new PointInTime(client, postingAliases.Names.Read, clock);
        resumePoints = new PointInTime(client, resumeAliases.Names.Read, clock);
        analysis = new TextAnalysis(client, postingAliases.Names.Read, options.Analyzer, knownWords);
        postingProfiles = new(client, postingAliases.Names.Read, "profile", ProfileOf<PostingProfile>, options.KnownDocuments);
        resumeProfiles = new(client, resumeAliases.Names.Read, "profile", ProfileOf<ResumeProfile>, options.KnownDocuments);
        postingSearches = new(client, postingPoints, Shown(postingAliases.Names.Read, options, PostingSearchBody.Shown));
        resumeSearches = new(client, resumePoints, Shown(resumeAliases.Names.Read, options, ResumeSearchBody.Shown));
    }

    public Task<BulkOutcome> UpsertPostingsAsync(IReadOnlyList<PostingEntry> entries, CancellationToken cancellationToken) =>
        postings.UpsertAsync(entries, cancellationToken);

    public Task<BulkOutcome> UpsertResumesAsync(IReadOnlyList<ResumeEntry> entries, CancellationToken cancellationToken) =>
        resumes.UpsertAsync(entries, cancellationToken);

    public Task<BulkOutcome> DeletePostingsAsync(IReadOnlyList<Guid> postingIds, CancellationToken cancellationToken) =>
        postings.DeleteAsync(postingIds, cancellationToken);

    public Task<BulkOutcome> DeleteResumesAsync(IReadOnlyList<Guid> graduateIds, CancellationToken cancellationToken) =>
        resumes.DeleteAsync(graduateIds, cancellationToken);

    public async Task<MarketHits> SearchPostingsAsync(PostingQuery query, CancellationToken cancellationToken)
    {
        await postingAliases.EnsureAsync(cancellationToken);
        return await gate.RunAsync(
            async token =>
            {
                var text = await analysis.ParseAsync(query.Text, token);
                var (hits, answer) = await postingSearches.SearchAsync(PostingSearchBody.Of(query, text), text, query.Page, token);
                return new MarketHits(hits, [.. query.Facets.Select(facet => FacetAnswer.Read(answer, facet))]);
            },
            cancellationToken
        );
    }

    public async Task<MarketHits> SearchResumesAsync(ResumeQuery query, CancellationToken cancellationToken)
    {
        await resumeAliases.EnsureAsync(cancellationToken);
        return await gate.RunAsync(
            async token =>
            {
                var text = await analysis.ParseAsync(query.Text, token);
                var (hits, _) = await resumeSearches.SearchAsync(ResumeSearchBody.Of(query, text), text, query.Page, token);
                return new MarketHits(hits, []);
            },
            cancellationToken
        );
    }

    public async Task<IReadOnlyList<PostingProfile>> RetrievePostingsAsync(
        ResumeProfile resume,
        ScoringWeights by,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    )
    {
        await postingAliases.EnsureAsync(cancellationToken);
        var body = postingCandidates.For(resume, by, today, count);
        return await ProfilesAsync(postingAliases.Names.Read, body, postingProfiles, cancellationToken);
    }

    public async Task<IReadOnlyList<ResumeProfile>> RetrieveResumesAsync(
        PostingProfile posting,
        ScoringWeights by,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    )
    {
        if (posting.OpenThrough() is not { } day || day < today || by.Role.CreditOf(posting) <= 0)
        {
            return [];
        }

        await resumeAliases.EnsureAsync(cancellationToken);
        var body = resumeCandidates.For(posting, by, count);
        return await ProfilesAsync(resumeAliases.Names.Read, body, resumeProfiles, cancellationToken);
    }

    public async Task RefreshPostingsAsync(CancellationToken cancellationToken)
    {
        await postingAliases.EnsureAsync(cancellationToken);
        await client.RefreshAsync(postingAliases.Names.Read, cancellationToken);
        postingPoints.Forget();
    }

    public async Task RefreshResumesAsync(CancellationToken cancellationToken)
    {
        await resumeAliases.EnsureAsync(cancellationToken);
        await client.RefreshAsync(resumeAliases.Names.Read, cancellationToken);
        resumePoints.Forget();
    }

    public async Task<IMarketRebuild> BeginRebuildAsync(CancellationToken cancellationToken)
    {
        await postingAliases.EnsureAsync(cancellationToken);
        await resumeAliases.EnsureAsync(cancellationToken);
        var built = (await postingAliases.BeginAsync(cancellationToken), await resumeAliases.BeginAsync(cancellationToken));
        return new ElasticsearchRebuild(postings, resumes, token => CommitAsync(built, token), token => DiscardAsync(built, token));
    }

    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        await using var rebuild = await BeginRebuildAsync(cancellationToken);
        await rebuild.CommitAsync(cancellationToken);
    }

    public async Task<MarketIndexStatus> GetStatusAsync(CancellationToken cancellationToken)
    {
        await postingAliases.EnsureAsync(cancellationToken);
        await resumeAliases.EnsureAsync(cancellationToken);
        return new MarketIndexStatus(
            "elasticsearch",
            await client.CountAsync(postingAliases.Names.Read, cancellationToken),
            await client.CountAsync(resumeAliases.Names.Read, cancellationToken),
            await postingAliases.IsBuiltAsync(cancellationToken) && await resumeAliases.IsBuiltAsync(cancellationToken)
        );
    }

    public void Dispose()
    {
        gate.Dispose();
        postingPoints.Dispose();
        resumePoints.Dispose();
        client.Dispose();
    }

    private async Task<IReadOnlyList<T>> ProfilesAsync<T>(string index, JsonObject body, KnownDocuments<T> known, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await client.SearchAsync(index, body, cancellationToken, FoundDocument.Parts);
        var hits = answer?["hits"]?["hits"]?.AsArray().Select(hit => FoundDocument.Read(hit!)).ToArray() ?? [];
        return [.. (await known.GetAsync(hits, cancellationToken)).OfType<T>()];
    }

    private static T ProfileOf<T>(JsonNode source) => ProfileJson.Read<T>(source["profile"]);

    private ShownHits Shown(string index, ElasticsearchOptions options, string[] fields) =>
        options.MarksHere
            ? new HitsMarkedHere(new(client, index, string.Join(',', fields), ShownText.Read, options.KnownDocuments), fields.Contains("title"))
            : new HitsMarkedByServer(fields);

    private async Task CommitAsync((string Postings, string Resumes) built, CancellationToken cancellationToken)
    {
        await postingAliases.CommitAsync(built.Postings, cancellationToken);
        await resumeAliases.CommitAsync(built.Resumes, cancellationToken);
        postingPoints.Forget();
        resumePoints.Forget();
    }

    private async Task DiscardAsync((string Postings, string Resumes) built, CancellationToken cancellationToken)
    {
        await client.DeleteIndexAsync(built.Postings, cancellationToken);
        await client.DeleteIndexAsync(built.Resumes, cancellationToken);
    }
}
