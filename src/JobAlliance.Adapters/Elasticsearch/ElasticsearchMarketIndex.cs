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
    private readonly KnownWords knownWords;
    private readonly MarketAliases<PostingDocument, PostingEntry> postingAliases;
    private readonly MarketAliases<ResumeDocument, ResumeEntry> resumeAliases;
    private readonly MarketDocuments<PostingDocument, PostingEntry> postings;
    private readonly MarketDocuments<ResumeDocument, ResumeEntry> resumes;
    private readonly PointInTime postingPoints;
    private readonly PointInTime resumePoints;

    public ElasticsearchMarketIndex(ElasticsearchClient client, ElasticsearchOptions options, TimeProvider clock, KnownWords knownWords)
    {
        (this.client, this.knownWords) = (client, knownWords);
        var writer = new ElasticsearchWriter(client, options, clock);
        (postingAliases, resumeAliases) = (new(client, options, clock), new(client, options, clock));
        (postings, resumes) = (new(postingAliases, writer), new(resumeAliases, writer));
        postingPoints = new PointInTime(client, postingAliases.Names.Read, clock);
        resumePoints = new PointInTime(client, resumeAliases.Names.Read, clock);
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
        var body = PostingSearchBody.Of(query, TextQuery.Parse(query.Text, knownWords));
        var (hits, answer) = await new MarketSearches(client, postingPoints).SearchAsync(body, query.Page, ReadPosting, cancellationToken);
        return new MarketHits(hits, [.. query.Facets.Select(facet => FacetAnswer.Read(answer, facet))]);
    }

    public async Task<MarketHits> SearchResumesAsync(ResumeQuery query, CancellationToken cancellationToken)
    {
        await resumeAliases.EnsureAsync(cancellationToken);
        var body = ResumeSearchBody.Of(query, TextQuery.Parse(query.Text, knownWords));
        var (hits, _) = await new MarketSearches(client, resumePoints).SearchAsync(body, query.Page, ReadResume, cancellationToken);
        return new MarketHits(hits, []);
    }

    public async Task<IReadOnlyList<PostingProfile>> RetrievePostingsAsync(
        ResumeProfile resume,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    )
    {
        await postingAliases.EnsureAsync(cancellationToken);
        return await ProfilesAsync<PostingProfile>(postingAliases.Names.Read, PostingCandidates.For(resume, today, count), cancellationToken);
    }

    public async Task<IReadOnlyList<ResumeProfile>> RetrieveResumesAsync(
        PostingProfile posting,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    )
    {
        if (posting.OpenThrough() is not { } day || day < today || posting.Seniority > Seniority.Lead)
        {
            return [];
        }

        await resumeAliases.EnsureAsync(cancellationToken);
        return await ProfilesAsync<ResumeProfile>(resumeAliases.Names.Read, ResumeCandidates.For(posting, count), cancellationToken);
    }

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await postingAliases.EnsureAsync(cancellationToken);
        await resumeAliases.EnsureAsync(cancellationToken);
        await client.RefreshAsync($"{postingAliases.Names.Read},{resumeAliases.Names.Read}", cancellationToken);
        ForgetPoints();
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
        postingPoints.Dispose();
        resumePoints.Dispose();
        client.Dispose();
    }

    private async Task<IReadOnlyList<T>> ProfilesAsync<T>(string index, JsonObject body, CancellationToken cancellationToken)
    {
        var answer = await client.SearchAsync(index, body, cancellationToken);
        return [.. answer!["hits"]!["hits"]!.AsArray().Select(hit => ProfileJson.Read<T>(hit!["_source"]!["profile"]))];
    }

    private async Task CommitAsync((string Postings, string Resumes) built, CancellationToken cancellationToken)
    {
        await postingAliases.CommitAsync(built.Postings, cancellationToken);
        await resumeAliases.CommitAsync(built.Resumes, cancellationToken);
        ForgetPoints();
    }

    private async Task DiscardAsync((string Postings, string Resumes) built, CancellationToken cancellationToken)
    {
        await client.DeleteIndexAsync(built.Postings, cancellationToken);
        await client.DeleteIndexAsync(built.Resumes, cancellationToken);
    }

    private void ForgetPoints()
    {
        postingPoints.Forget();
        resumePoints.Forget();
    }

    private static MarketHit ReadPosting(JsonNode hit) => Read(hit, MarketSearches.Marked(hit, "title"));

    private static MarketHit ReadResume(JsonNode hit) => Read(hit, null);

    private static MarketHit Read(JsonNode hit, Highlighted? title) =>
        new(new Guid((string)hit["_id"]!), (double)hit["sort"]![0]!, title, Highlighter.Snippet(MarketSearches.Marked(hit, "text")));
}
