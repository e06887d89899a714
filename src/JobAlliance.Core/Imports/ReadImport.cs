using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Imports;

/// <summary>A job with its problems, a page at a time, and how often each cause came.</summary>
public sealed class ReadImport(AppDb db)
{
    /// <param name="Number">Page of the problems, from 1.</param>
    public sealed record Request(Guid JobId, int Number = 1, int Size = 50);

    public sealed record Answer(ImportJob Job, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<Cause> Causes);

    public sealed record Cause(string Code, string? Field, bool IsRefusal, int Count);

    public async Task<Result<Answer>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnImportAsync(request.JobId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var problems = db.Set<ImportProblem>().AsNoTracking().Where(problem => problem.JobId == request.JobId);
        var page = await problems
            .OrderBy(problem => problem.Line)
            .ThenBy(problem => problem.Id)
            .Skip((Math.Max(1, request.Number) - 1) * request.Size)
            .Take(request.Size)
            .ToListAsync(cancellationToken);
        var causes = await problems
            .GroupBy(problem => new
            {
                problem.Code,
                problem.Field,
                problem.IsRefusal,
            })
            .Select(group => new Cause(group.Key.Code, group.Key.Field, group.Key.IsRefusal, group.Count()))
            .ToListAsync(cancellationToken);
        return new Answer(found.Value, page, [.. causes.OrderByDescending(cause => cause.Count)]);
    }

    /// <summary>All problems, for a report file; they stream. Ask <see cref="HandleAsync"/> first whether the actor may.</summary>
    public IAsyncEnumerable<ImportProblem> AllAsync(Guid jobId) =>
        db.Set<ImportProblem>()
            .AsNoTracking()
            .Where(problem => problem.JobId == jobId)
            .OrderBy(problem => problem.Line)
            .ThenBy(problem => problem.Id)
            .AsAsyncEnumerable();
}
