using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Graduates;

internal static class GraduatesRegistration
{
    internal static IServiceCollection AddGraduates(this IServiceCollection services) =>
        services
            .AddScoped<ReadOwnResume>()
            .AddScoped<SaveResumeDraft>()
            .AddScoped<SubmitResume>()
            .AddScoped<SetVisibility>()
            .AddScoped<ReadGraduateHome>()
            .AddScoped<AskDeletion>()
            .AddScoped<ExportOwnData>();
}
