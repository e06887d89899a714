using System.Collections.Concurrent;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Résumés held for matching. Finds exactly the best by score, ties by graduate id.</summary>
internal sealed class ResumeCandidates(MatchScorer scorer)
{
    private readonly ConcurrentDictionary<Guid, ResumeProfile> resumes = new();

    public int Count => resumes.Count;

    public void Upsert(IReadOnlyList<ResumeProfile> batch)
    {
        foreach (var profile in batch)
        {
            resumes.AddOrUpdate(profile.GraduateId, profile, (_, held) => held.Version < profile.Version ? profile : held);
        }
    }

    public void Delete(IReadOnlyList<Guid> ids)
    {
        foreach (var id in ids)
        {
            resumes.TryRemove(id, out _);
        }
    }

    public void Clear() => resumes.Clear();

    /// <summary>The best matches, judged; none whose hard constraints fail.</summary>
    public IReadOnlyList<Judgement> Match(PostingProfile posting, ScoringWeights weights, DateOnly today, int count)
    {
        var (judge, compiled) = (scorer.JudgeOf(weights), PostingCompiler.Compile(posting, scorer.Lexicon));
        return [.. Best(judge, compiled, today, count).Select(resume => judge.Explain(resume.Compiled, compiled.View, today.DayNumber))];
    }

    /// <summary>The profiles of the best matches.</summary>
    public IReadOnlyList<ResumeProfile> Retrieve(PostingProfile posting, ScoringWeights weights, DateOnly today, int count) =>
        [.. Best(scorer.JudgeOf(weights), PostingCompiler.Compile(posting, scorer.Lexicon), today, count).Select(resume => resume.Profile)];

    private IEnumerable<(ResumeProfile Profile, CompiledResume Compiled)> Best(Judge judge, CompiledPosting posting, DateOnly today, int count) =>
        resumes
            .Values.Select(profile => (Profile: profile, Compiled: ResumeCompiler.Compile(profile, scorer.Lexicon, judge.Weights)))
            .Select(resume => (Score: judge.Score(resume.Compiled, posting.View, today.DayNumber), Resume: resume))
            .Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.Resume.Compiled.Id)
            .Take(count)
            .Select(scored => scored.Resume);
}
