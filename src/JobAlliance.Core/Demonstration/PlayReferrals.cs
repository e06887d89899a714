using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>Graduates apply, agencies answer what they are offered, graduates consent, and agencies do the next thing that is due.</summary>
internal sealed class PlayReferrals(DemonstrationStage stage, Dice dice, IReadOnlyCollection<Guid> printed)
{
    // What is offered to the graduates whose sign-ins are printed is taken, and they agree.
    private const int Accepted = 1;
    private const double AppliesOnADay = 0.8;
    private readonly PlayService service = new(stage, dice, printed);

    public async Task PlayAsync(int left, CancellationToken cancellationToken)
    {
        await AnswerOffersAsync(cancellationToken);
        await AnswerConsentsAsync(cancellationToken);
        await service.PlayAsync(left, cancellationToken);
        if (dice.Chance(AppliesOnADay))
        {
            await ApplyAsync(cancellationToken);
        }
    }

    // Somebody applies to a posting that fits, and lets its agency see how to reach them.
    private async Task ApplyAsync(CancellationToken cancellationToken)
    {
        var wishes = await stage.ReadAsync(db =>
            db.Matches.Where(match => match.Status == MatchStatus.Proposed)
                .Where(match =>
                    !db.Referrals.Any(referral => referral.GraduateId == match.GraduateId && referral.Origin == ReferralOrigin.Application)
                )
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
                .Take(40)
                .ToListAsync(cancellationToken)
        );
        if (wishes.Count == 0)
        {
            return;
        }

        var wish = dice.One(wishes);
        var graduate = await stage.GraduateAsync(wish.GraduateId, cancellationToken);
        var request = new ApplyToPosting.Request(
            wish.Id,
            dice.Chance(0.7) ? wish.AgencyId : null,
            dice.Chance(0.5) ? "您好，我对这个岗位很感兴趣，随时可以面试。" : null
        );
        await stage.DoAsync<ApplyToPosting, Guid>(use => use.HandleAsync(request, graduate, cancellationToken));
    }

    // Most offers are taken, some declined, some wait; those that wait too long go to the next agency.
    private async Task AnswerOffersAsync(CancellationToken cancellationToken)
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
            if (lot <= 60)
            {
                await stage.DoAsync<AcceptRoute>(use => use.HandleAsync(new(offer.Id), recruiter, cancellationToken));
            }
            else if (lot <= 72)
            {
                var request = new DeclineRoute.Request(offer.Id, dice.One(["no-capacity", "not-our-field", "employer-has-enough"]));
                await stage.DoAsync<DeclineRoute>(use => use.HandleAsync(request, recruiter, cancellationToken));
            }
        }
    }

    // Most graduates say yes, a few no, and some have not looked yet.
    private async Task AnswerConsentsAsync(CancellationToken cancellationToken)
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
            if (lot > 66)
            {
                continue;
            }

            var graduate = await stage.GraduateAsync(consent.GraduateId, cancellationToken);
            await stage.DoAsync<AnswerConsent>(use => use.HandleAsync(new(consent.Id, Grant: lot <= 60), graduate, cancellationToken));
        }
    }

    private Task<List<Guid>> PrintedReferralsAsync(CancellationToken cancellationToken) =>
        stage.ReadAsync(db => db.Referrals.Where(row => printed.Contains(row.GraduateId)).Select(row => row.Id).ToListAsync(cancellationToken));
}
