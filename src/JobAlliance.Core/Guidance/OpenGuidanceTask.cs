using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Guidance;

/// <summary>Guidance is opened by hand: by staff for anybody, by a graduate for themselves. It then seeks an agency with a free counsellor.</summary>
public sealed class OpenGuidanceTask(AppDb db, IOptions<GuidanceOptions> options)
{
    /// <param name="GraduateId">A graduate names the own id.</param>
    /// <param name="Skill">Vocabulary key; needed with <see cref="GuidanceKind.SkillGap"/>, and only there.</param>
    /// <param name="Goal">What it is to bring, at most 500 characters.</param>
    /// <param name="DueOn">Null: the usual time from today.</param>
    public sealed record Request(Guid GraduateId, GuidanceKind Kind, string? Skill, string? Goal, Guid? MatchId = null, DateOnly? DueOn = null);

    /// <summary>The task's id.</summary>
    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (await CheckAsync(request, actor, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var task = Open(request, actor);
        db.Audit(actor, "guidance.opened", "guidance", task.Id, detail: task.Kind.ToString());
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : task.Id;
    }

    /// <summary>Adds the task with its event and its timeline line; saved by the caller.</summary>
    internal GuidanceTask Open(Request request, Actor actor)
    {
        var task = new GuidanceTask
        {
            Id = db.NewId(),
            GraduateId = request.GraduateId,
            Kind = request.Kind,
            MatchId = request.MatchId,
            Skill = request.Skill,
            Goal = request.Goal?.Trim() ?? "",
            DueOn = request.DueOn ?? db.Today.AddDays(options.Value.DueDays),
            OpenedAt = db.Now,
            OpenedBy = actor.AccountId,
        };
        db.GuidanceTasks.Add(task);
        db.Raise(new GuidanceTaskOpened(task.Id));
        string[] args = [task.Kind.ToString(), task.Skill ?? ""];
        db.Tell(task.GraduateId, "guidance.opened", $"guidance.opened:{task.Id:N}", args, guidanceTaskId: task.Id);
        return task;
    }

    private async Task<Error?> CheckAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff && actor.GraduateId != request.GraduateId)
        {
            return Error.Forbidden("guidance.not-yours");
        }

        if (request.Kind == GuidanceKind.SkillGap == string.IsNullOrWhiteSpace(request.Skill))
        {
            return Error.Invalid("guidance.skill-missing", nameof(request.Skill));
        }

        if (request.Goal?.Length > 500)
        {
            return Error.Invalid("common.text-too-long", nameof(request.Goal), 500);
        }

        if (request.DueOn < db.Today)
        {
            return Error.Invalid("guidance.due-past", nameof(request.DueOn));
        }

        if (!await db.Graduates.AnyAsync(row => row.Id == request.GraduateId, cancellationToken))
        {
            return Error.NotFound("graduate.not-found");
        }

        return await db.HasOpenTaskAsync(request, cancellationToken) ? Error.Conflict("guidance.open-already") : null;
    }
}

internal static class OpenTasks
{
    /// <summary>One open task of a kind (and skill) a graduate is enough.</summary>
    public static Task<bool> HasOpenTaskAsync(this AppDb db, OpenGuidanceTask.Request request, CancellationToken cancellationToken) =>
        db.GuidanceTasks.AnyAsync(
            row => row.GraduateId == request.GraduateId && row.Kind == request.Kind && row.Skill == request.Skill && row.Status < GuidanceStatus.Done,
            cancellationToken
        );
}
