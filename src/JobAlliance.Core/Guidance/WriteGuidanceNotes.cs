using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;

namespace JobAlliance.Core.Guidance;

/// <summary>Notes on a task: some for the counsellors' eyes, some for the graduate's. Possible until it is done.</summary>
public sealed class WriteGuidanceNotes(AppDb db)
{
    /// <summary>Each at most 4,000 characters.</summary>
    /// <param name="Version">The task's version that was being edited: an older one is refused; null: whatever there is.</param>
    public sealed record Request(Guid TaskId, string CounsellorNotes, string GraduateNotes, long? Version = null);

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

        var task = found.Value;
        if (request.Version is { } version && version != task.Version)
        {
            return Error.Stale("common.changed-meanwhile");
        }

        (task.CounsellorNotes, task.GraduateNotes) = (request.CounsellorNotes.Trim(), request.GraduateNotes.Trim());
        db.SignEdit(actor, task.Id, task);
        db.Audit(actor, "guidance.notes", "guidance", request.TaskId);
        return await db.TrySaveAsync(cancellationToken);
    }
}
