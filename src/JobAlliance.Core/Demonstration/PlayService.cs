using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>What agencies do for a graduate who agreed: introductions, interviews, offers, hires and refusals, each on a day of its own.</summary>
internal sealed class PlayService(DemonstrationStage stage, Dice dice, IReadOnlyCollection<Guid> printed)
{
    // The graduates whose sign-ins are printed have an interview ahead of them.
    private const int PrintedInterviewWhenLeft = 4;

    public async Task PlayAsync(int left, CancellationToken cancellationToken)
    {
        foreach (var one in await OpenAsync(cancellationToken))
        {
            var recruiter = await stage.MemberAsync(one.AgencyId, AgencyRole.Recruiter, cancellationToken);
            await (
                one.Stage < ReferralStage.Introduced ? IntroduceAsync(one, recruiter, cancellationToken)
                : one.Stage == ReferralStage.Introduced ? AnswerAsync(one, left, recruiter, cancellationToken)
                : one.Stage == ReferralStage.Interview ? AfterInterviewAsync(one, recruiter, cancellationToken)
                : HireAsync(one, recruiter, cancellationToken)
            );
        }
    }

    private Task<List<Served>> OpenAsync(CancellationToken cancellationToken)
    {
        var now = stage.Now;
        return stage.ReadAsync(db =>
            db.Referrals.Where(referral => referral.AgencyId != null && referral.Stage < ReferralStage.Hired)
                .Where(referral =>
                    db.Consents.Any(consent => consent.ReferralId == referral.Id && consent.GrantedAt != null && consent.WithdrawnAt == null)
                )
                .OrderBy(referral => referral.Id)
                .Select(referral => new Served(
                    referral.Id,
                    referral.GraduateId,
                    referral.AgencyId!.Value,
                    referral.Stage,
                    db.Interviews.Any(interview => interview.ReferralId == referral.Id && interview.CancelledAt == null && interview.StartsAt > now)
                ))
                .ToListAsync(cancellationToken)
        );
    }

    private async Task IntroduceAsync(Served one, Actor recruiter, CancellationToken cancellationToken)
    {
        if (IsPrinted(one) || dice.Chance(0.6))
        {
            await stage.DoAsync<ReadContact, ReadContact.Contact>(use =>
                use.HandleAsync(new(one.Id, null, "introduce"), recruiter, cancellationToken)
            );
            await AdvanceAsync(one, ReferralStage.Introduced, "已把您的简历推荐给用人单位，预计三个工作日内回复。", recruiter, cancellationToken);
        }
    }

    // The employer invites, or does not.
    private async Task AnswerAsync(Served one, int left, Actor recruiter, CancellationToken cancellationToken)
    {
        if (IsPrinted(one))
        {
            await (left <= PrintedInterviewWhenLeft ? InterviewAsync(one, left, recruiter, cancellationToken) : Task.CompletedTask);
            return;
        }

        var lot = dice.Between(1, 100);
        if (lot <= 35)
        {
            await InterviewAsync(one, 0, recruiter, cancellationToken);
        }
        else if (lot <= 42)
        {
            await RefuseAsync(one, recruiter, cancellationToken);
        }
    }

    private async Task AfterInterviewAsync(Served one, Actor recruiter, CancellationToken cancellationToken)
    {
        var lot = one.IsAhead || IsPrinted(one) ? 100 : dice.Between(1, 100);
        if (lot <= 40)
        {
            await AdvanceAsync(one, ReferralStage.Offer, "用人单位已发出录用通知，请在一周内答复。", recruiter, cancellationToken);
        }
        else if (lot <= 58)
        {
            await RefuseAsync(one, recruiter, cancellationToken);
        }
    }

    private async Task HireAsync(Served one, Actor recruiter, CancellationToken cancellationToken)
    {
        if (dice.Chance(0.3))
        {
            await stage.DoAsync<RecordHire>(use => use.HandleAsync(new(one.Id), recruiter, cancellationToken));
        }
    }

    private bool IsPrinted(Served one) => printed.Contains(one.GraduateId);

    private Task AdvanceAsync(Served one, ReferralStage to, string note, Actor recruiter, CancellationToken cancellationToken) =>
        stage.DoAsync<AdvanceReferral>(use => use.HandleAsync(new(one.Id, to, note), recruiter, cancellationToken));

    private Task RefuseAsync(Served one, Actor recruiter, CancellationToken cancellationToken)
    {
        var refusal = new RefuseReferral.Request(one.Id, dice.One(["other-candidate", "skills-needed", "position-filled"]), null);
        return stage.DoAsync<RefuseReferral>(use => use.HandleAsync(refusal, recruiter, cancellationToken));
    }

    private Task InterviewAsync(Served one, int daysLater, Actor recruiter, CancellationToken cancellationToken)
    {
        var isOnline = dice.Chance(0.4);
        var request = new ScheduleInterview.Request(
            one.Id,
            null,
            stage.WorkingTime(daysLater + dice.Between(2, 5), new TimeOnly(dice.Between(9, 16), 30 * dice.Between(0, 1))),
            dice.One([30, 45, 60]),
            isOnline ? null : "用人单位一楼接待处",
            isOnline ? $"https://meeting.example.org/{dice.Between(100_000, 999_999)}" : null,
            "请带身份证和简历，提前十分钟到。"
        );
        return stage.DoAsync<ScheduleInterview, Guid>(use => use.HandleAsync(request, recruiter, cancellationToken));
    }

    /// <param name="IsAhead">An interview is still to come.</param>
    private sealed record Served(Guid Id, Guid GraduateId, Guid AgencyId, ReferralStage Stage, bool IsAhead);
}
