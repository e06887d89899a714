using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Vocabulary;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>Wires the market index in Elasticsearch.</summary>
internal static class ElasticsearchRegistration
{
    internal static IServiceCollection AddElasticsearchMarketIndex(this IServiceCollection services)
    {
        services.AddOptions<ElasticsearchOptions>().BindConfiguration(ElasticsearchOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ElasticsearchOptions>>().Value);
        services.AddSingleton(provider =>
            ElasticsearchClient.Create(provider.GetRequiredService<ElasticsearchOptions>(), provider.GetRequiredService<TimeProvider>())
        );
        services.AddSingleton<KnownWords>(provider => VocabularyWords.Of(provider.GetRequiredService<MarketVocabulary>()));
        services.AddSingleton<ElasticsearchMarketIndex>();
        services.AddSingleton<IMarketIndex>(provider => provider.GetRequiredService<ElasticsearchMarketIndex>());
        services.AddHostedService<ElasticsearchStart>();
        return services;
    }
}
