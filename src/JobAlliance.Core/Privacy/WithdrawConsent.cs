using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Privacy;

/// <summary>The graduate takes a consent back: from this moment the agency reads nothing more, and the referral it was given for ends.</summary>
public sealed class WithdrawConsent(AppDb db, ReferralJournal journal)
{
    public sealed record Request(Guid ConsentId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var consent = await db.Consents.SingleOrDefaultAsync(
            row => row.Id == request.ConsentId && row.GraduateId == actor.GraduateId,
            cancellationToken
        );
        if (consent is null)
        {
            return Error.NotFound("consent.not-found");
        }

        if (!consent.IsInForce(db.Now))
        {
            return Error.Conflict("consent.not-in-force");
        }

        consent.WithdrawnAt = db.Now;
        await RecordAsync(consent, actor, cancellationToken);
        var ended = await EndReferralAsync(consent, actor, cancellationToken);
        return ended.Succeeded ? await db.TrySaveAsync(cancellationToken) : ended;
    }

    private async Task RecordAsync(Consent consent, Actor actor, CancellationToken cancellationToken)
    {
        var key = $"consent.withdrawn:{consent.Id:N}";
        db.Raise(new ConsentWithdrawn(consent.Id));
        db.Audit(actor, "consent.withdrawn", "graduate", consent.GraduateId, consent.Purpose.ToString());
        var agency = await db.Agencies.Where(row => row.Id == consent.AgencyId).Select(row => row.Name).SingleAsync(cancellationToken);
        db.Tell(consent.GraduateId, "consent.withdrawn", key, [agency], referralId: consent.ReferralId, guidanceTaskId: consent.GuidanceTaskId);
        var path = consent.ReferralId is { } referral ? Paths.AgencyReferral(referral) : Paths.AgencyGuidance(consent.GuidanceTaskId!.Value);
        await db.NotifyAgencyAsync(consent.AgencyId, new News("consent.withdrawn", key, path), cancellationToken);
    }

    private async Task<Result> EndReferralAsync(Consent consent, Actor actor, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(row => row.Id == consent.ReferralId, cancellationToken);
        if (referral is not { IsOpen: true })
        {
            return Result.Success;
        }

        referral.OutcomeCode = "consent-withdrawn";
        return await journal.MoveAsync(referral, new ReferralJournal.Move(ReferralStage.Withdrawn, actor), cancellationToken);
    }
}
