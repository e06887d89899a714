using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;

namespace JobAlliance.Core.Matching;

/// <summary>
/// The best matches of a résumé or of a posting: the engine retrieves, the scorer judges. Exact with the embedded engine, which retrieves by the
/// score itself; with another engine the best of what it retrieves.
/// </summary>
public sealed class FindMatches(IMarketIndex index, MatchScorer scorer, CurrentWeights weights)
{
    /// <summary>Candidates judged for every match asked for, where the engine ranks by other means than the score.</summary>
    internal const int Oversampling = 15;

    /// <summary>Questions to the engine under way at once.</summary>
    private const int AtOnce = 4;

    /// <summary>The best postings of each of several résumés, among all that were written before.</summary>
    public async Task<IReadOnlyList<Judgement>> ForResumesAsync(
        IEnumerable<ResumeProfile> resumes,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    )
    {
        await index.RefreshPostingsAsync(cancellationToken);
        return await EachAsync(resumes, resume => ForResumeAsync(resume, today, count, cancellationToken));
    }

    /// <summary>The best résumés of each of several postings, among all that were written before.</summary>
    public async Task<IReadOnlyList<Judgement>> ForPostingsAsync(
        IEnumerable<PostingProfile> postings,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    )
    {
        await index.RefreshResumesAsync(cancellationToken);
        return await EachAsync(postings, posting => ForPostingAsync(posting, today, count, cancellationToken));
    }

    /// <summary>The best postings for a résumé, at most <paramref name="count"/>, by score, then posting id. None whose hard constraints fail.</summary>
    public Task<IReadOnlyList<Judgement>> ForResumeAsync(ResumeProfile resume, DateOnly today, int count, CancellationToken cancellationToken) =>
        ForResumeAsync(resume, weights.Value, today, count, cancellationToken);

    /// <summary>The same by other weights than those in force.</summary>
    public async Task<IReadOnlyList<Judgement>> ForResumeAsync(
        ResumeProfile resume,
        ScoringWeights by,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    )
    {
        if (index is EmbeddedMarketIndex embedded)
        {
            return embedded.MatchPostings(resume, by, today, count);
        }

        var candidates = await index.RetrievePostingsAsync(resume, by, today, count * Oversampling, cancellationToken);
        return Best(candidates.Select(posting => scorer.Judge(resume, posting, by, today)), judgement => judgement.PostingId, count);
    }

    /// <summary>The best résumés for a posting, at most <paramref name="count"/>, by score, then graduate id. None whose hard constraints fail.</summary>
    public async Task<IReadOnlyList<Judgement>> ForPostingAsync(
        PostingProfile posting,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    )
    {
        var inForce = weights.Value;
        if (index is EmbeddedMarketIndex embedded)
        {
            return embedded.MatchResumes(posting, inForce, today, count);
        }

        var candidates = await index.RetrieveResumesAsync(posting, inForce, today, count * Oversampling, cancellationToken);
        return Best(candidates.Select(resume => scorer.Judge(resume, posting, inForce, today)), judgement => judgement.GraduateId, count);
    }

    private static async Task<IReadOnlyList<Judgement>> EachAsync<T>(IEnumerable<T> sides, Func<T, Task<IReadOnlyList<Judgement>>> find)
    {
        List<Judgement> found = [];
        foreach (var some in sides.Chunk(AtOnce))
        {
            found.AddRange((await Task.WhenAll(some.Select(find))).SelectMany(best => best));
        }

        return found;
    }

    private static IReadOnlyList<Judgement> Best(IEnumerable<Judgement> judged, Func<Judgement, Guid> id, int count) =>
        [
            .. judged
                .Where(judgement => judgement is { IsMatch: true, Score: > 0 })
                .OrderByDescending(judgement => judgement.Score)
                .ThenBy(id)
                .Take(count),
        ];
}
