using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Imports;

/// <summary>Ends a job after the batch that is being saved. What is imported stays.</summary>
public sealed class StopImport(AppDb db)
{
    private const int Attempts = 20;

    public sealed record Request(Guid JobId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var result = await TryAsync(request, actor, cancellationToken);
        for (var attempt = 1; attempt < Attempts && result.Error is { Kind: ErrorKind.Stale }; attempt++)
        {
            // A batch was saved in between.
            db.ChangeTracker.Clear();
            result = await TryAsync(request, actor, cancellationToken);
        }

        return result;
    }

    private async Task<Result> TryAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnImportAsync(request.JobId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        if (found.Value.IsOver)
        {
            return Result.Success;
        }

        found.Value.Finish(ImportStatus.Stopped, db.Now);
        db.Audit(actor, "import.stopped", "import", request.JobId);
        return await db.TrySaveAsync(cancellationToken);
    }
}
