using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Matching;

internal static class MatchingRegistration
{
    internal static IServiceCollection AddMatching(this IServiceCollection services) =>
        services
            .AddSingleton<CurrentWeights>()
            .AddSingleton(provider => MarketScoring.Of(provider.GetRequiredService<MarketVocabulary>(), OccupationVocabulary.Default))
            .AddSingleton(provider => new MatchScorer(provider.GetRequiredService<ScoringVocabulary>()))
            .AddSingleton<ReplayMatch>()
            .AddScoped<FindMatches>()
            .AddScoped<ReadWeights>()
            .AddScoped<PreviewWeights>()
            .AddScoped<SaveWeights>()
            .AddScoped<TakeSavedWeights>()
            .AddHostedService<FollowWeights>();
}
