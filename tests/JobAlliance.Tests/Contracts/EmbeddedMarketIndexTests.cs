using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;

namespace JobAlliance.Tests.Contracts;

public sealed class EmbeddedMarketIndexTests : MarketIndexContract
{
    private protected override Task<IMarketIndex> OpenAsync(KnownWords knownWords) =>
        Task.FromResult<IMarketIndex>(
            new EmbeddedMarketIndex(TimeProvider.System, new MatchScorer(new ScoringVocabulary()), new CurrentWeights(), knownWords)
        );
}
