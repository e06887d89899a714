using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Privacy;

/// <summary>What every word of a graduate's about a consent brings with it: the lines that tell of it, and the end of the referral when it is no.</summary>
public sealed class ConsentJournal(AppDb db, ReferralJournal referrals)
{
    /// <summary>The actor's own consent, tracked; null when there is none.</summary>
    internal Task<Consent?> FindOwnAsync(Guid consentId, Actor actor, CancellationToken cancellationToken) =>
        db.Consents.SingleOrDefaultAsync(row => row.Id == consentId && row.GraduateId == actor.GraduateId, cancellationToken);

    /// <param name="kind">What was said, as log, timeline and notification name it.</param>
    internal async Task RecordAsync(Consent consent, string kind, Actor actor, CancellationToken cancellationToken)
    {
        var key = $"{kind}:{consent.Id:N}";
        db.Audit(actor, kind, "graduate", consent.GraduateId, consent.Purpose.ToString());
        var agency = await db.Agencies.Where(row => row.Id == consent.AgencyId).Select(row => row.Name).SingleAsync(cancellationToken);
        db.Tell(consent.GraduateId, kind, key, [agency], referralId: consent.ReferralId, guidanceTaskId: consent.GuidanceTaskId);
        var path = consent.ReferralId is { } referral ? Paths.AgencyReferral(referral) : Paths.AgencyGuidance(consent.GuidanceTaskId!.Value);
        await db.NotifyAgencyAsync(consent.AgencyId, new News(kind, key, path), cancellationToken);
    }

    /// <summary>Ends the referral that the consent was for, if it is open, and saves.</summary>
    internal async Task<Result> EndReferralAsync(Consent consent, string outcome, Actor actor, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(row => row.Id == consent.ReferralId, cancellationToken);
        if (referral is not { IsOpen: true })
        {
            return await db.TrySaveAsync(cancellationToken);
        }

        referral.OutcomeCode = outcome;
        var ended = await referrals.MoveAsync(referral, new ReferralJournal.Move(ReferralStage.Withdrawn, actor), cancellationToken);
        return ended.Succeeded ? await db.TrySaveAsync(cancellationToken) : ended;
    }
}
