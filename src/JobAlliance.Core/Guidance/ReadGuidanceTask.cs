using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Privacy;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Guidance;

/// <summary>Everything of one guidance task that its graduate, its agency or staff may see. The counsellors' own notes are not among what the graduate sees.</summary>
public sealed class ReadGuidanceTask(AppDb db)
{
    /// <param name="CounsellorNotes">Empty for the graduate.</param>
    /// <param name="Counsellors">Of the agency, to choose from.</param>
    /// <param name="Consent">The newest one; null before it was asked.</param>
    public sealed record View(
        GuidanceTask Task,
        string CounsellorNotes,
        string? AgencyName,
        string? CounsellorName,
        string? University,
        string? Major,
        Vocabulary.Degree Degree,
        DateOnly? GraduatesOn,
        Resume? Resume,
        Consent? Consent,
        IReadOnlyList<Account> Counsellors
    );

    public async Task<Result<View>> HandleAsync(Guid taskId, Actor actor, CancellationToken cancellationToken)
    {
        var task = await db.TasksVisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == taskId, cancellationToken);
        return task is null ? Error.NotFound("guidance.not-found") : await ViewAsync(task, actor, cancellationToken);
    }

    private async Task<View> ViewAsync(GuidanceTask task, Actor actor, CancellationToken cancellationToken)
    {
        var graduate = await db.Graduates.AsNoTracking().SingleAsync(row => row.Id == task.GraduateId, cancellationToken);
        var counsellors = await CounsellorsAsync(task, cancellationToken);
        return new View(
            task,
            actor.GraduateId is null ? task.CounsellorNotes : "",
            await db.Agencies.Where(row => row.Id == task.AgencyId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken),
            await db.Accounts.Where(row => row.Id == task.CounsellorId).Select(row => row.DisplayName).SingleOrDefaultAsync(cancellationToken),
            graduate.University,
            graduate.Major,
            graduate.Degree,
            graduate.GraduatesOn,
            await db
                .ResumeVersions.Where(row => row.GraduateId == graduate.Id && row.Number == graduate.SubmittedVersion)
                .Select(row => row.Resume)
                .SingleOrDefaultAsync(cancellationToken),
            await db
                .Consents.AsNoTracking()
                .Where(row => row.GuidanceTaskId == task.Id && row.AgencyId == task.AgencyId)
                .OrderByDescending(row => row.Id)
                .FirstOrDefaultAsync(cancellationToken),
            counsellors
        );
    }

    private Task<List<Account>> CounsellorsAsync(GuidanceTask task, CancellationToken cancellationToken) =>
        (
            from member in db.AgencyMembers
            where member.AgencyId == task.AgencyId && member.RemovedAt == null && member.Role == AgencyRole.Counsellor
            join account in db.Accounts on member.AccountId equals account.Id
            orderby account.DisplayName
            select account
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
}
