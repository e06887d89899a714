using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>Agencies answer what they are offered, graduates consent, and referrals go as far as they go.</summary>
internal sealed class PlayReferrals(DemonstrationStage stage, Dice dice, IReadOnlyCollection<Guid> printed)
{
    private const int Applicants = 24;

    // Lots of the graduates whose sign-ins are printed: taken, agreed, and as far as an interview.
    private const int Accepted = 1;
    private const int Interviewed = 60;

    /// <summary>Some graduates apply to the posting that fits them second best, and let its agency see how to reach them.</summary>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var wishes = await stage.ReadAsync(db =>
            db.Matches.Where(match => match.Status == MatchStatus.Proposed)
                .Join(
                    db.Postings.Where(posting => posting.Status == PostingStatus.Published),
                    match => match.PostingId,
                    posting => posting.Id,
                    (match, posting) =>
                        new
                        {
                            match.GraduateId,
                            match.Score,
                            posting.Id,
                            posting.AgencyId,
                        }
                )
                .OrderByDescending(row => row.Score)
                .ThenBy(row => row.Id)
                .Take(400)
                .ToListAsync(cancellationToken)
        );
        foreach (var wish in wishes.DistinctBy(row => row.GraduateId).Where((_, number) => number % 4 == 1).Take(Applicants))
        {
            var graduate = await stage.GraduateAsync(wish.GraduateId, cancellationToken);
            var request = new ApplyToPosting.Request(
                wish.Id,
                dice.Chance(0.7) ? wish.AgencyId : null,
                dice.Chance(0.5) ? "您好，我对这个岗位很感兴趣，随时可以面试。" : null
            );
            await stage.DoAsync<ApplyToPosting, Guid>(use => use.HandleAsync(request, graduate, cancellationToken));
        }
    }

    /// <summary>Most offers are taken, some declined, some wait still.</summary>
    public async Task AnswerOffersAsync(CancellationToken cancellationToken)
    {
        var offers = await stage.ReadAsync(db =>
            db.Routes.Where(route => route.Status == RouteStatus.Offered && route.ReferralId != null)
                .OrderBy(route => route.Id)
                .ToListAsync(cancellationToken)
        );
        var theirs = await PrintedReferralsAsync(cancellationToken);
        foreach (var offer in offers)
        {
            var recruiter = await stage.MemberAsync(offer.AgencyId, AgencyRole.Recruiter, cancellationToken);
            var lot = theirs.Contains(offer.ReferralId!.Value) ? Accepted : dice.Between(1, 100);
            if (lot <= 72)
            {
                await stage.DoAsync<AcceptRoute>(use => use.HandleAsync(new(offer.Id), recruiter, cancellationToken));
            }
            else if (lot <= 82)
            {
                var request = new DeclineRoute.Request(offer.Id, dice.One(["no-capacity", "not-our-field", "employer-has-enough"]));
                await stage.DoAsync<DeclineRoute>(use => use.HandleAsync(request, recruiter, cancellationToken));
            }
        }
    }

    /// <summary>Most graduates say yes, a few no, and some have not looked yet.</summary>
    public async Task AnswerConsentsAsync(CancellationToken cancellationToken)
    {
        var asked = await stage.ReadAsync(db =>
            db.Consents.Where(consent => consent.GrantedAt == null && consent.RefusedAt == null && consent.ReferralId != null)
                .OrderBy(consent => consent.Id)
                .Select(consent => new { consent.Id, consent.GraduateId })
                .ToListAsync(cancellationToken)
        );
        foreach (var consent in asked)
        {
            var lot = printed.Contains(consent.GraduateId) ? Accepted : dice.Between(1, 100);
            if (lot > 85)
            {
                continue;
            }

            var graduate = await stage.GraduateAsync(consent.GraduateId, cancellationToken);
            await stage.DoAsync<AnswerConsent>(use => use.HandleAsync(new(consent.Id, Grant: lot <= 78), graduate, cancellationToken));
        }
    }

    /// <summary>Introductions, interviews, offers, hires and refusals.</summary>
    public async Task ServeAsync(CancellationToken cancellationToken)
    {
        var open = await stage.ReadAsync(db =>
            db.Referrals.Where(referral => referral.AgencyId != null && referral.Stage < ReferralStage.Introduced)
                .Where(referral => db.Consents.Any(consent => consent.ReferralId == referral.Id && consent.GrantedAt != null))
                .OrderBy(referral => referral.Id)
                .Select(referral => new { referral.Id, AgencyId = referral.AgencyId!.Value })
                .ToListAsync(cancellationToken)
        );
        var theirs = await PrintedReferralsAsync(cancellationToken);
        foreach (var referral in open)
        {
            var recruiter = await stage.MemberAsync(referral.AgencyId, AgencyRole.Recruiter, cancellationToken);
            await ServeOneAsync(referral.Id, recruiter, theirs.Contains(referral.Id) ? Interviewed : dice.Between(1, 100), cancellationToken);
        }
    }

    private Task<List<Guid>> PrintedReferralsAsync(CancellationToken cancellationToken) =>
        stage.ReadAsync(db => db.Referrals.Where(row => printed.Contains(row.GraduateId)).Select(row => row.Id).ToListAsync(cancellationToken));

    private async Task ServeOneAsync(Guid id, Actor recruiter, int lot, CancellationToken cancellationToken)
    {
        if (lot <= 20)
        {
            return;
        }

        await AdvanceAsync(id, ReferralStage.Introduced, "已把您的简历推荐给用人单位，预计三个工作日内回复。", recruiter, cancellationToken);
        if (lot <= 40)
        {
            return;
        }

        if (lot <= 48)
        {
            var refusal = new RefuseReferral.Request(id, dice.One(["other-candidate", "skills-needed", "position-filled"]), null);
            await stage.DoAsync<RefuseReferral>(use => use.HandleAsync(refusal, recruiter, cancellationToken));
            return;
        }

        await InterviewAsync(id, recruiter, cancellationToken);
        if (lot > 74)
        {
            await AdvanceAsync(id, ReferralStage.Offer, "用人单位已发出录用通知，请在一周内答复。", recruiter, cancellationToken);
        }

        if (lot > 84)
        {
            await stage.DoAsync<RecordHire>(use => use.HandleAsync(new(id), recruiter, cancellationToken));
        }
    }

    private Task AdvanceAsync(Guid id, ReferralStage to, string note, Actor recruiter, CancellationToken cancellationToken) =>
        stage.DoAsync<AdvanceReferral>(use => use.HandleAsync(new(id, to, note), recruiter, cancellationToken));

    private async Task InterviewAsync(Guid id, Actor recruiter, CancellationToken cancellationToken)
    {
        var day = await stage.ReadAsync(db => Task.FromResult(db.Today));
        var startsAt = new DateTimeOffset(
            day.AddDays(dice.Between(1, 12)),
            new TimeOnly(dice.Between(9, 16), 30 * dice.Between(0, 1)),
            Clock.ChinaOffset
        );
        var isOnline = dice.Chance(0.4);
        var request = new ScheduleInterview.Request(
            id,
            null,
            startsAt,
            dice.One([30, 45, 60]),
            isOnline ? null : "用人单位一楼接待处",
            isOnline ? $"https://meeting.example.org/{dice.Between(100_000, 999_999)}" : null,
            "请带身份证和简历，提前十分钟到。"
        );
        await stage.DoAsync<ScheduleInterview, Guid>(use => use.HandleAsync(request, recruiter, cancellationToken));
    }
}
