using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Matching;

internal static class MatchingRegistration
{
    internal static IServiceCollection AddMatching(this IServiceCollection services) =>
        services
            .AddSingleton<CurrentWeights>()
            .AddSingleton(provider => new MatchScorer(
                MarketScoring.Of(provider.GetRequiredService<MarketVocabulary>(), OccupationVocabulary.Default)
            ))
            .AddSingleton<ReplayMatch>()
            .AddScoped<FindMatches>()
            .AddScoped<ReadWeights>()
            .AddScoped<PreviewWeights>()
            .AddScoped<SaveWeights>()
            .AddScoped<TakeSavedWeights>()
            .AddHostedService<FollowWeights>();
}
