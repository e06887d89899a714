using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Imports;

/// <summary>Goes on with a job that was stopped, at the record where it stopped.</summary>
public sealed class ContinueImport(AppDb db)
{
    public sealed record Request(Guid JobId);

    /// <summary>Nothing happens when it is on its way already.</summary>
    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnImportAsync(request.JobId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var job = found.Value;
        if (job.Status != ImportStatus.Stopped)
        {
            return job.IsOver ? Error.Conflict("import.over-already") : Result.Success;
        }

        (job.Status, job.FinishedAt) = (ImportStatus.Waiting, null);
        db.Audit(actor, "import.continued", "import", job.Id);
        return await db.TrySaveAsync(cancellationToken);
    }
}
