using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;

namespace JobAlliance.Core.Guidance;

/// <summary>Guidance is done: feedback for the graduate, and the skills that the counsellor confirms. Those go into the résumé, and the graduate is scored again.</summary>
public sealed class CompleteGuidance(AppDb db, ConfirmSkills skills)
{
    /// <param name="Feedback">What the graduate reads: 1..2,000 characters.</param>
    /// <param name="SkillsConfirmed">Vocabulary keys or terms, at most 10; empty when nothing was closed.</param>
    public sealed record Request(Guid TaskId, string Feedback, IReadOnlyList<string> SkillsConfirmed);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (Check(request) is { } wrong)
        {
            return wrong;
        }

        var found = await db.TasksServedBy(actor).FindOpenAsync(request.TaskId, cancellationToken);
        if (found.Error is { } missing)
        {
            return missing;
        }

        var task = found.Value;
        if (task.Status is not (GuidanceStatus.Accepted or GuidanceStatus.Scheduled))
        {
            return Error.Conflict("guidance.not-accepted");
        }

        (task.Status, task.DoneAt, task.Feedback) = (GuidanceStatus.Done, db.Now, request.Feedback.Trim());
        task.SkillsConfirmed = [.. request.SkillsConfirmed.Select(skill => skill.Trim()).Where(skill => skill.Length > 0).Distinct()];
        await skills.AddAsync(task, actor, cancellationToken);
        await TellAsync(task, actor, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }

    private static Error? Check(Request request) =>
        string.IsNullOrWhiteSpace(request.Feedback) ? Refusals.TextMissing(nameof(request.Feedback))
        : request.Feedback.Length > 2000 ? Error.Invalid("common.text-too-long", nameof(request.Feedback), 2000)
        : request.SkillsConfirmed.Count > 10 || request.SkillsConfirmed.Any(skill => skill.Length > 60)
            ? Error.Invalid("guidance.too-many-skills", nameof(request.SkillsConfirmed), 10)
        : null;

    private async Task TellAsync(GuidanceTask task, Actor actor, CancellationToken cancellationToken)
    {
        var key = $"guidance.done:{task.Id:N}";
        string[] args = [task.Kind.ToString(), string.Join(", ", task.SkillsConfirmed)];
        db.Raise(new GuidanceTaskDone(task.Id));
        db.Audit(actor, "guidance.done", "guidance", task.Id, detail: string.Join(", ", task.SkillsConfirmed));
        db.Tell(task.GraduateId, "guidance.done", key, args, guidanceTaskId: task.Id);
        await db.NotifyGraduateAsync(task.GraduateId, new News("guidance.done", key, Paths.MyGuidance(task.Id), args), cancellationToken);
    }
}
