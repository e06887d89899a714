using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Imports.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Imports;

/// <summary>Writes the rows of one kind of file.</summary>
internal interface IImportBatch<in T>
{
    Task WriteAsync(ImportJob job, IReadOnlyList<T> rows, CancellationToken cancellationToken);
}

/// <summary>Saves a batch: its rows, their one event, the problems found, the counts and the position after it, in one transaction.</summary>
internal sealed class SaveImportBatch<T>(AppDb db, IImportBatch<T> batch, IOptions<ImportOptions> options)
    where T : class
{
    /// <returns>The job as it stands; null when it is no longer this worker's; refused when somebody changed a row meanwhile, and it is to be tried again.</returns>
    public async Task<Result<ImportJob?>> HandleAsync(
        Guid jobId,
        string worker,
        IReadOnlyList<ImportedRow<T>> rows,
        double progress,
        CancellationToken cancellationToken
    )
    {
        var job = await db.Set<ImportJob>().SingleAsync(row => row.Id == jobId, cancellationToken);
        if (!job.IsHeldBy(worker))
        {
            return (ImportJob?)null;
        }

        await batch.WriteAsync(job, [.. rows.Select(row => row.Value).OfType<T>()], cancellationToken);
        NoteProblems(job, rows);
        (job.Records, job.Progress) = (rows[^1].Record, progress);
        job.LeaseUntil = db.Now.AddSeconds(options.Value.LeaseSeconds);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : job;
    }

    private void NoteProblems(ImportJob job, IReadOnlyList<ImportedRow<T>> rows)
    {
        foreach (var row in rows)
        {
            job.Refused += row.Value is null ? 1 : 0;
            foreach (var problem in row.Problems)
            {
                if (job.ProblemsKept < options.Value.MostProblems)
                {
                    job.ProblemsKept++;
                    db.Add(ProblemOf(job, row.Line, problem));
                }

                job.FieldsDropped += row.Value is null ? 0 : 1;
            }
        }
    }

    private ImportProblem ProblemOf(ImportJob job, int line, RowProblem problem) =>
        new()
        {
            Id = db.NewId(),
            JobId = job.Id,
            Line = line,
            Field = problem.Field,
            Code = problem.Code,
            Args = [.. problem.Args],
            Value = problem.Value,
            IsRefusal = problem.IsRefusal,
        };
}
