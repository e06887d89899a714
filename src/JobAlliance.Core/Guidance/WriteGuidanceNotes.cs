using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Guidance;

/// <summary>Notes on a task: some for the counsellors' eyes, some for the graduate's. Possible until it is done.</summary>
public sealed class WriteGuidanceNotes(AppDb db)
{
    /// <summary>Each at most 4,000 characters.</summary>
    public sealed record Request(Guid TaskId, string CounsellorNotes, string GraduateNotes);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (request.CounsellorNotes.Length > 4000 || request.GraduateNotes.Length > 4000)
        {
            return Error.Invalid("common.text-too-long", nameof(request.GraduateNotes), 4000);
        }

        var found = await db.TasksServedBy(actor).FindOpenAsync(request.TaskId, cancellationToken);
        if (found.Error is { } missing)
        {
            return missing;
        }

        (found.Value.CounsellorNotes, found.Value.GraduateNotes) = (request.CounsellorNotes.Trim(), request.GraduateNotes.Trim());
        db.Audit(actor, "guidance.notes", "guidance", request.TaskId);
        return await db.TrySaveAsync(cancellationToken);
    }
}
