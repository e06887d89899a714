using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Matching.Reading;

internal static class ReadingRegistration
{
    internal static IServiceCollection AddReading(this IServiceCollection services) =>
        services.AddSingleton<PostingReader>().AddSingleton<ResumeReader>();
}
