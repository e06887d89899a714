using System.Collections.Concurrent;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Postings held for matching. Finds exactly the best by score, ties by posting id.</summary>
internal sealed class PostingCandidates(MatchScorer scorer)
{
    private readonly ConcurrentDictionary<Guid, (PostingProfile Profile, CompiledPosting Compiled)> postings = new();

    public int Count => postings.Count;

    public void Upsert(IReadOnlyList<PostingProfile> batch)
    {
        foreach (var profile in batch)
        {
            var entry = (profile, PostingCompiler.Compile(profile, scorer.Lexicon));
            postings.AddOrUpdate(profile.PostingId, entry, (_, held) => held.Profile.Version < profile.Version ? entry : held);
        }
    }

    public void Delete(IReadOnlyList<Guid> ids)
    {
        foreach (var id in ids)
        {
            postings.TryRemove(id, out _);
        }
    }

    public void Clear() => postings.Clear();

    /// <summary>The best matches, judged; none whose hard constraints fail.</summary>
    public IReadOnlyList<Judgement> Match(ResumeProfile resume, ScoringWeights weights, DateOnly today, int count)
    {
        var (judge, compiled) = (scorer.JudgeOf(weights), ResumeCompiler.Compile(resume, scorer.Lexicon, weights));
        return
        [
            .. Best(judge, compiled, today, count)
                .Select(posting => judge.Explain(compiled, posting.Compiled.View, today.DayNumber)),
        ];
    }

    /// <summary>The profiles of the best matches.</summary>
    public IReadOnlyList<PostingProfile> Retrieve(ResumeProfile resume, ScoringWeights weights, DateOnly today, int count) =>
        [.. Best(scorer.JudgeOf(weights), ResumeCompiler.Compile(resume, scorer.Lexicon, weights), today, count).Select(posting => posting.Profile)];

    private IEnumerable<(PostingProfile Profile, CompiledPosting Compiled)> Best(Judge judge, CompiledResume resume, DateOnly today, int count) =>
        postings
            .Values.Select(posting => (Score: judge.Score(resume, posting.Compiled.View, today.DayNumber), Posting: posting))
            .Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.Posting.Compiled.Facts.Id)
            .Take(count)
            .Select(scored => scored.Posting);
}
