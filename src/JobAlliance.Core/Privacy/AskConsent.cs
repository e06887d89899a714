using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Privacy;

/// <summary>Asks a graduate to let the agency that serves see name, phone and mail, for one referral or one task. Part of accepting; saved by the caller.</summary>
public sealed class AskConsent(AppDb db)
{
    /// <summary>True when it was asked now; false when it is in force already.</summary>
    public async Task<bool> ForReferralAsync(Referral referral, Guid agencyId, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.InForce(agencyId, referral.Id, null).AnyAsync(cancellationToken))
        {
            return false;
        }

        var consent = NewConsent(referral.GraduateId, agencyId, ConsentPurpose.Introduction, referral.Id, null);
        await AskAsync(consent, Paths.MyReferral(referral.Id), referral.PostingId, actor, cancellationToken);
        return true;
    }

    /// <inheritdoc cref="ForReferralAsync"/>
    public async Task<bool> ForGuidanceAsync(GuidanceTask task, Guid agencyId, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.InForce(agencyId, null, task.Id).AnyAsync(cancellationToken))
        {
            return false;
        }

        var consent = NewConsent(task.GraduateId, agencyId, ConsentPurpose.Guidance, null, task.Id);
        await AskAsync(consent, Paths.MyGuidance(task.Id), null, actor, cancellationToken);
        return true;
    }

    private Consent NewConsent(Guid graduateId, Guid agencyId, ConsentPurpose purpose, Guid? referralId, Guid? guidanceTaskId) =>
        new()
        {
            Id = db.NewId(),
            GraduateId = graduateId,
            AgencyId = agencyId,
            Purpose = purpose,
            ReferralId = referralId,
            GuidanceTaskId = guidanceTaskId,
            AskedAt = db.Now,
        };

    private async Task AskAsync(Consent consent, string path, Guid? postingId, Actor actor, CancellationToken cancellationToken)
    {
        db.Consents.Add(consent);
        db.Raise(new ConsentAsked(consent.Id));
        db.Audit(actor, "consent.asked", "graduate", consent.GraduateId, consent.Purpose.ToString());
        var agency = await db.Agencies.Where(row => row.Id == consent.AgencyId).Select(row => row.Name).SingleAsync(cancellationToken);
        var key = $"consent.asked:{consent.Id:N}";
        db.Tell(consent.GraduateId, "consent.asked", key, [agency], postingId, consent.ReferralId, consent.GuidanceTaskId);
        await db.NotifyGraduateAsync(consent.GraduateId, new News("consent.asked", key, path, agency), cancellationToken);
    }
}
