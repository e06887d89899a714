using JobAlliance.Core.Imports.Reading;
using JobAlliance.Core.Vocabulary;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JobAlliance.Core.Imports;

internal static class ImportsRegistration
{
    internal static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => MarketVocabulary.Load());
        return services
            .AddSingleton<ImportFiles>()
            .AddSingleton<ImportRows>()
            .AddSingleton<RunImport>()
            .AddScoped<IImportBatch<ImportedPosting>, SavePostingBatch>()
            .AddScoped<IImportBatch<ImportedResume>, SaveResumeBatch>()
            .AddScoped(typeof(SaveImportBatch<>))
            .AddScoped<ClaimImport>()
            .AddScoped<UploadImport>()
            .AddScoped<PreviewImport>()
            .AddScoped<BeginImport>()
            .AddScoped<StopImport>()
            .AddScoped<ContinueImport>()
            .AddScoped<ReadImport>()
            .AddScoped<ListImports>()
            .AddScoped<ExportPostings>()
            .AddScoped<JobPostingFormat>()
            .AddScoped<PutPosting>();
    }
}
