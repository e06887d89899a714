using System.Text.Json;
using FsCheck.Xunit;
using JobAlliance.Core.Data;
using JobAlliance.Core.Market.Embedded.Candidates;
using JobAlliance.Core.Matching;

namespace JobAlliance.Tests.Core.Market.Candidates;

public sealed class PostingCandidatesTests
{
    private readonly MatchScorer scorer = new(RandomMarket.Vocabulary);

    [Property(MaxTest = 60)]
    public void The_best_equal_brute_force_on_any_market(int seed, byte size)
    {
        var market = new RandomMarket(seed);
        var postings = Enumerable.Range(0, size * 4).Select(_ => market.Posting()).ToList();
        var candidates = new PostingCandidates(scorer);
        foreach (var batch in postings.Chunk(100))
        {
            candidates.Upsert(batch);
        }

        for (var i = 0; i < 20; i++)
        {
            ShouldEqualBruteForce(candidates, market.Resume(), postings, 1 + (i * 2));
        }
    }

    [Property(MaxTest = 30)]
    public void Changed_and_deleted_postings_are_found_as_they_are_now(int seed)
    {
        var market = new RandomMarket(seed);
        var candidates = new PostingCandidates(scorer);
        var held = new Dictionary<Guid, PostingProfile>();
        for (var round = 1; round <= 12; round++)
        {
            var batch = Enumerable.Range(0, 40).Select(_ => market.Posting(round)).ToList();
            batch.AddRange(held.Keys.Where((_, at) => at % 3 == round % 3).Select(id => market.Posting(round) with { PostingId = id }).ToList());
            var gone = held.Keys.Where((_, at) => at % 7 == round % 7).Except(batch.Select(one => one.PostingId)).ToList();
            candidates.Upsert(batch);
            candidates.Delete(gone);
            batch.ForEach(posting => held[posting.PostingId] = posting);
            gone.ForEach(id => held.Remove(id));
            ShouldEqualBruteForce(candidates, market.Resume(), [.. held.Values], 15);
        }

        candidates.Count.ShouldBe(held.Count);
    }

    [Fact]
    public void A_late_write_of_an_older_version_is_ignored()
    {
        var market = new RandomMarket(1);
        var newer = market.Posting(2) with { IsOpen = false };
        var candidates = new PostingCandidates(scorer);
        candidates.Upsert([newer]);
        candidates.Upsert([market.Posting(1) with { PostingId = newer.PostingId, IsOpen = true }]);

        Enumerable.Range(0, 200).SelectMany(_ => candidates.Match(market.Resume(), ScoringWeights.Default, RandomMarket.Today, 5)).ShouldBeEmpty();
    }

    [Fact]
    public void Retrieved_profiles_are_those_that_were_written()
    {
        var market = new RandomMarket(7);
        var postings = Enumerable.Range(0, 300).Select(_ => market.Posting()).ToDictionary(posting => posting.PostingId);
        var candidates = new PostingCandidates(scorer);
        candidates.Upsert([.. postings.Values]);

        var retrieved = Enumerable
            .Range(0, 50)
            .SelectMany(_ => candidates.Retrieve(market.Resume(), ScoringWeights.Default, RandomMarket.Today, 20))
            .ToList();

        retrieved.ShouldNotBeEmpty();
        foreach (var profile in retrieved)
        {
            Text(profile).ShouldBe(Text(postings[profile.PostingId]));
        }
    }

    [Fact]
    public void Nothing_is_found_after_all_was_cleared()
    {
        var market = new RandomMarket(3);
        var candidates = new PostingCandidates(scorer);
        candidates.Upsert([.. Enumerable.Range(0, 100).Select(_ => market.Posting())]);
        candidates.Clear();

        candidates.Count.ShouldBe(0);
        candidates.Match(market.Resume(), ScoringWeights.Default, RandomMarket.Today, 5).ShouldBeEmpty();
    }

    private void ShouldEqualBruteForce(PostingCandidates candidates, ResumeProfile resume, List<PostingProfile> postings, int count)
    {
        var expected = RandomMarket.BruteForce(scorer, resume, postings, count);
        var found = candidates.Match(resume, ScoringWeights.Default, RandomMarket.Today, count);
        found.Select(one => $"{one.PostingId} {one.Score:R}").ShouldBe(expected.Select(one => $"{one.PostingId} {one.Score:R}"));
        found.Select(Text).ShouldBe(expected.Select(Text));
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, Json.Options);
}
