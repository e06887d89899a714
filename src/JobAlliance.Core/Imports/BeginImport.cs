using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Imports;

/// <summary>Lets an uploaded file be imported.</summary>
public sealed class BeginImport(AppDb db)
{
    /// <param name="Publish">False: postings come in as drafts.</param>
    public sealed record Request(Guid JobId, bool Publish = true);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnImportAsync(request.JobId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var job = found.Value;
        if (job.Status != ImportStatus.Uploaded)
        {
            return job.IsOver ? Error.Conflict("import.over-already") : Result.Success;
        }

        (job.Status, job.Publish) = (ImportStatus.Waiting, request.Publish);
        db.Audit(actor, "import.begun", "import", job.Id);
        return await db.TrySaveAsync(cancellationToken);
    }
}
