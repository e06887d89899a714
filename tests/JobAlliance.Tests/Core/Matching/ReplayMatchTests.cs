using System.Text.Json;
using JobAlliance.Core.Data;
using JobAlliance.Core.Matching;
using JobAlliance.Tests.Core.Market.Candidates;

namespace JobAlliance.Tests.Core.Matching;

public sealed class ReplayMatchTests
{
    [Fact]
    public void A_thousand_stored_matches_come_out_the_same_in_another_process()
    {
        var market = new RandomMarket(11);
        var weights = ScoringWeights.Default with
        {
            Version = 3,
            AsksShare = 0.4,
            Asks = new AskShares { Major = 17 },
        };
        var (judging, replaying) = (new MatchScorer(RandomMarket.Vocabulary), new ReplayMatch(new MatchScorer(RandomMarket.Vocabulary)));
        for (var i = 0; i < 1000; i++)
        {
            var (resume, posting) = (market.Resume(), market.Posting());
            var stored = Text(judging.Judge(resume, posting, weights, RandomMarket.Today));

            var replayed = replaying.Handle(Text(resume), Text(posting), weights.ToJson(), RandomMarket.Today);

            Text(replayed).ShouldBe(stored);
        }
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, Json.Options);
}
