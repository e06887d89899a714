using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Guidance;

/// <summary>The agency takes a guidance task and gives it to a counsellor: the one who accepts, or the least busy. Part of accepting the offer; saved by the caller.</summary>
public sealed class AcceptGuidance(AppDb db, AskConsent consent)
{
    internal async Task<Result> AcceptAsync(Guid taskId, Agency agency, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.GuidanceTasks.FindOpenAsync(taskId, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        if (await CounsellorAsync(agency.Id, actor, cancellationToken) is not { } counsellor)
        {
            return Error.Conflict("guidance.no-counsellor");
        }

        var task = found.Value;
        (task.AgencyId, task.CounsellorId, task.Status) = (agency.Id, counsellor, GuidanceStatus.Accepted);
        db.Threads.Add(MessageThread.On(task, db.NewId(), db.Now));
        var key = $"guidance.accepted:{task.Id:N}";
        string[] args = [agency.Name, task.Kind.ToString(), task.Skill ?? ""];
        db.Tell(task.GraduateId, "guidance.accepted", key, args, guidanceTaskId: task.Id);
        await db.NotifyGraduateAsync(task.GraduateId, new News("guidance.accepted", key, Paths.MyGuidance(task.Id), args), cancellationToken);
        await consent.ForGuidanceAsync(task, agency.Id, actor, cancellationToken);
        return Result.Success;
    }

    private async Task<Guid?> CounsellorAsync(Guid agencyId, Actor actor, CancellationToken cancellationToken)
    {
        var counsellors = await db
            .AgencyMembers.Where(member => member.AgencyId == agencyId && member.RemovedAt == null && member.Role == AgencyRole.Counsellor)
            .Select(member => new
            {
                member.AccountId,
                Open = db.GuidanceTasks.Count(task => task.CounsellorId == member.AccountId && task.Status < GuidanceStatus.Done),
            })
            .ToListAsync(cancellationToken);
        return counsellors.Any(row => row.AccountId == actor.AccountId)
            ? actor.AccountId
            : counsellors.OrderBy(row => row.Open).ThenBy(row => row.AccountId).FirstOrDefault()?.AccountId;
    }
}
