using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Contracts;

public sealed class ElasticsearchMarketIndexTests : MarketIndexContract
{
    private ElasticsearchOptions? options;
    private ElasticsearchMarketIndex? index;

    private protected override Task<IMarketIndex> OpenAsync(KnownWords knownWords)
    {
        options = ElasticsearchServer.Options();
        index = new ElasticsearchMarketIndex(ElasticsearchServer.Client(options), options, TimeProvider.System, knownWords, new ScoringVocabulary());
        return Task.FromResult<IMarketIndex>(index);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        index?.Dispose();
        if (options is not null)
        {
            await ElasticsearchServer.RemoveAsync(options);
        }
    }
}
