using JobAlliance.Core.Vocabulary.Occupations;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Vocabulary;

internal static class VocabularyRegistration
{
    internal static IServiceCollection AddVocabulary(this IServiceCollection services) =>
        services.AddSingleton(_ => MarketVocabulary.Load()).AddSingleton(_ => OccupationVocabulary.Default);
}
