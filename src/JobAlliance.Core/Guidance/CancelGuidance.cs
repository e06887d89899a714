using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Routing;
using JobAlliance.Core.Timeline;

namespace JobAlliance.Core.Guidance;

/// <summary>Guidance is not needed any more: the graduate says so for their own, staff for any.</summary>
public sealed class CancelGuidance(AppDb db, WithdrawOffers offers)
{
    public sealed record Request(Guid TaskId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff && actor.GraduateId is null)
        {
            return Error.Forbidden("guidance.not-yours");
        }

        var found = await db.TasksVisibleTo(actor).FindOpenAsync(request.TaskId, cancellationToken);
        if (found.Error is { } missing)
        {
            return missing;
        }

        var task = found.Value;
        task.Sequence++;
        task.Cancel(db.Now);
        await offers.OfTasksAsync([task.Id], cancellationToken);
        db.Audit(actor, "guidance.cancelled", "guidance", task.Id);
        db.Tell(task.GraduateId, "guidance.cancelled", $"guidance.cancelled:{task.Id:N}", [task.Kind.ToString()], guidanceTaskId: task.Id);
        return await db.TrySaveAsync(cancellationToken);
    }
}
