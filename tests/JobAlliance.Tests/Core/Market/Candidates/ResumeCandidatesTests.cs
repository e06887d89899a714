using FsCheck.Xunit;
using JobAlliance.Core.Market.Embedded.Candidates;
using JobAlliance.Core.Matching;

namespace JobAlliance.Tests.Core.Market.Candidates;

public sealed class ResumeCandidatesTests
{
    private readonly MatchScorer scorer = new(RandomMarket.Vocabulary);

    [Property(MaxTest = 60)]
    public void The_best_equal_brute_force_on_any_market(int seed, byte size)
    {
        var market = new RandomMarket(seed);
        var resumes = Enumerable.Range(0, size * 4).Select(_ => market.Resume()).ToList();
        var candidates = new ResumeCandidates(scorer);
        foreach (var batch in resumes.Chunk(100))
        {
            candidates.Upsert(batch);
        }

        for (var i = 0; i < 20; i++)
        {
            ShouldEqualBruteForce(candidates, market.Posting(), resumes, ScoringWeights.Default, 1 + (i * 2));
        }
    }

    [Property(MaxTest = 30)]
    public void Changed_and_deleted_resumes_are_found_as_they_are_now(int seed)
    {
        var market = new RandomMarket(seed);
        var candidates = new ResumeCandidates(scorer);
        var held = new Dictionary<Guid, ResumeProfile>();
        for (var round = 1; round <= 12; round++)
        {
            var batch = Enumerable.Range(0, 40).Select(_ => market.Resume(round)).ToList();
            batch.AddRange(held.Keys.Where((_, at) => at % 3 == round % 3).Select(id => market.Resume(round) with { GraduateId = id }).ToList());
            var gone = held.Keys.Where((_, at) => at % 7 == round % 7).Except(batch.Select(one => one.GraduateId)).ToList();
            candidates.Upsert(batch);
            candidates.Delete(gone);
            batch.ForEach(resume => held[resume.GraduateId] = resume);
            gone.ForEach(id => held.Remove(id));
            ShouldEqualBruteForce(candidates, market.Posting(), [.. held.Values], ScoringWeights.Default, 15);
        }

        candidates.Count.ShouldBe(held.Count);
    }

    [Fact]
    public void Changed_credits_for_skills_change_what_is_found()
    {
        var market = new RandomMarket(5);
        var resumes = Enumerable.Range(0, 500).Select(_ => market.Resume()).ToList();
        var candidates = new ResumeCandidates(scorer);
        candidates.Upsert(resumes);
        var weights = ScoringWeights.Default with
        {
            Version = 2,
            Skills = new SkillCredits { Listed = 0.1, Project = 0.2 },
        };

        for (var i = 0; i < 20; i++)
        {
            ShouldEqualBruteForce(candidates, market.Posting(), resumes, weights, 10);
        }
    }

    private void ShouldEqualBruteForce(
        ResumeCandidates candidates,
        PostingProfile posting,
        List<ResumeProfile> resumes,
        ScoringWeights weights,
        int count
    )
    {
        var expected = resumes
            .Select(resume => scorer.Judge(resume, posting, weights, RandomMarket.Today))
            .Where(judgement => judgement.Score > 0)
            .OrderByDescending(judgement => judgement.Score)
            .ThenBy(judgement => judgement.GraduateId)
            .Take(count);
        var found = candidates.Match(posting, weights, RandomMarket.Today, count);
        found.Select(one => $"{one.GraduateId} {one.Score:R}").ShouldBe(expected.Select(one => $"{one.GraduateId} {one.Score:R}"));
    }
}
