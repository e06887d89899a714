using System.Text;
using JobAlliance.Core.Data;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Imports.Reading;
using JobAlliance.Core.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JobAlliance.Tests.Support;

/// <summary>Imports files into a small alliance, with a folder of its own.</summary>
public sealed class ImportDesk : IDisposable
{
    private static readonly Lazy<MarketVocabulary> Vocabulary = new(MarketVocabulary.Load);
    private readonly string folder = Directory.CreateTempSubdirectory("imports-").FullName;
    private readonly ServiceProvider services;

    public ImportDesk(int batch = 200)
    {
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Alliance.Clock)
            .AddSingleton(Vocabulary.Value)
            .AddScoped(_ => Alliance.Open())
            .AddImports()
            .AddSingleton(Options.Create(new ImportOptions { Folder = folder, Batch = batch }))
            .BuildServiceProvider();
    }

    public SmallAlliance Alliance { get; } = new();

    public Task<ImportJob> ImportAsync(string text, string? mapping = null, ImportKind kind = ImportKind.Postings) =>
        ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), mapping, kind);

    public async Task<ImportJob> ImportAsync(Stream content, string? mapping = null, ImportKind kind = ImportKind.Postings)
    {
        var id = await BeginAsync(content, mapping, kind);
        return await RunAsync(id, "worker-1");
    }

    public async Task<Guid> BeginAsync(Stream content, string? mapping = null, ImportKind kind = ImportKind.Postings)
    {
        await using var scope = services.CreateAsyncScope();
        var owner = kind == ImportKind.Postings ? Alliance.AgencyId : (Guid?)null;
        var actor = kind == ImportKind.Postings ? Alliance.Recruiter : Alliance.Staff;
        var request = new UploadImport.Request(owner, kind, "file", content, null, mapping);
        var id = (await scope.ServiceProvider.GetRequiredService<UploadImport>().HandleAsync(request, actor, default)).Value;
        (await scope.ServiceProvider.GetRequiredService<BeginImport>().HandleAsync(new(id), actor, default)).Succeeded.ShouldBeTrue();
        return id;
    }

    public async Task<ImportJob> RunAsync(Guid id, string worker, IProgress<ImportJob>? progress = null)
    {
        if (await ClaimAsync(id, worker))
        {
            await services.GetRequiredService<RunImport>().HandleAsync(id, worker, progress, default);
        }

        return await JobAsync(id);
    }

    public async Task<bool> ClaimAsync(Guid id, string worker)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClaimImport>().HandleAsync(worker, id, default) is not null;
    }

    public async Task<ImportJob> JobAsync(Guid id)
    {
        await using var db = Alliance.Open();
        return await db.Set<ImportJob>().SingleAsync(job => job.Id == id);
    }

    public async Task<List<ImportProblem>> ProblemsAsync(Guid id)
    {
        await using var db = Alliance.Open();
        return await db.Set<ImportProblem>().Where(problem => problem.JobId == id).OrderBy(problem => problem.Line).ToListAsync();
    }

    public AppDb Open() => Alliance.Open();

    public void Dispose()
    {
        services.Dispose();
        Alliance.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
