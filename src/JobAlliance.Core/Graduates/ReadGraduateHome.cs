using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Graduates;

/// <summary>What a graduate should know first: what waits for an answer of theirs, and what comes next.</summary>
public sealed class ReadGraduateHome(AppDb db)
{
    /// <param name="OpenConsents">Agencies that wait for a yes or no.</param>
    /// <param name="NextInterviews">In the future, soonest first, at most three.</param>
    /// <param name="NextGuidance">Appointments in the future, soonest first, at most three.</param>
    public sealed record View(
        string Name,
        bool HasSubmitted,
        bool HasDraft,
        bool IsVisible,
        bool IsHired,
        int OpenConsents,
        int OpenReferrals,
        IReadOnlyList<Appointment> NextInterviews,
        IReadOnlyList<Appointment> NextGuidance
    );

    /// <param name="Id">The referral's, or the guidance task's.</param>
    /// <param name="What">The posting's title, or the kind of guidance.</param>
    public sealed record Appointment(Guid Id, DateTimeOffset At, string What, string? With, string? Place);

    public async Task<Result<View>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        var graduate = await db.Graduates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.GraduateId, cancellationToken);
        if (graduate is null)
        {
            return Error.NotFound("graduate.not-found");
        }

        return new View(
            graduate.Name,
            graduate.SubmittedVersion > 0,
            graduate.DraftSavedAt is not null,
            graduate.IsVisible,
            graduate.HiredAt is not null,
            await db.Consents.CountAsync(
                row => row.GraduateId == graduate.Id && row.GrantedAt == null && row.RefusedAt == null && row.WithdrawnAt == null,
                cancellationToken
            ),
            await db.Referrals.CountAsync(row => row.GraduateId == graduate.Id && row.Stage < ReferralStage.Hired, cancellationToken),
            await InterviewsAsync(graduate.Id, cancellationToken),
            await GuidanceAsync(graduate.Id, cancellationToken)
        );
    }

    private Task<List<Appointment>> InterviewsAsync(Guid graduateId, CancellationToken cancellationToken)
    {
        var now = db.Now;
        return (
            from referral in db.Referrals
            where referral.GraduateId == graduateId
            join interview in db.Interviews on referral.Id equals interview.ReferralId
            where interview.CancelledAt == null && interview.StartsAt > now
            join posting in db.Postings on referral.PostingId equals posting.Id
            orderby interview.StartsAt
            select new Appointment(referral.Id, interview.StartsAt, posting.Title, posting.EmployerName, interview.Place ?? interview.Link)
        )
            .Take(3)
            .ToListAsync(cancellationToken);
    }

    private async Task<List<Appointment>> GuidanceAsync(Guid graduateId, CancellationToken cancellationToken)
    {
        var now = db.Now;
        var rows = await (
            from task in db.GuidanceTasks
            where task.GraduateId == graduateId && task.AppointmentAt > now && task.Status == GuidanceStatus.Scheduled
            from agency in db.Agencies.Where(agency => agency.Id == task.AgencyId).DefaultIfEmpty()
            orderby task.AppointmentAt
            select new
            {
                task.Id,
                task.AppointmentAt,
                task.Kind,
                Agency = agency!.Name,
                Place = task.AppointmentPlace ?? task.AppointmentLink,
            }
        )
            .Take(3)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Appointment(row.Id, row.AppointmentAt!.Value, row.Kind.ToString(), row.Agency, row.Place))];
    }
}
