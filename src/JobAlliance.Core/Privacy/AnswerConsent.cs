using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Privacy;

/// <summary>The graduate answers: yes, this agency may see my contact data for this purpose; or no, and the referral ends without anybody having seen it.</summary>
public sealed class AnswerConsent(AppDb db, ReferralJournal journal)
{
    public sealed record Request(Guid ConsentId, bool Grant);

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

        if (!consent.IsOpen)
        {
            return Error.Conflict("consent.answered-already");
        }

        consent.Answer(request.Grant, db.Now);
        await RecordAsync(consent, request.Grant, actor, cancellationToken);
        var ended = request.Grant ? Result.Success : await EndReferralAsync(consent, actor, cancellationToken);
        return ended.Succeeded ? await db.TrySaveAsync(cancellationToken) : ended;
    }

    private async Task RecordAsync(Consent consent, bool granted, Actor actor, CancellationToken cancellationToken)
    {
        var kind = granted ? "consent.granted" : "consent.refused";
        var key = $"{kind}:{consent.Id:N}";
        db.Raise(new ConsentAnswered(consent.Id));
        db.Audit(actor, kind, "graduate", consent.GraduateId, consent.Purpose.ToString());
        var agency = await db.Agencies.Where(row => row.Id == consent.AgencyId).Select(row => row.Name).SingleAsync(cancellationToken);
        db.Tell(consent.GraduateId, kind, key, [agency], referralId: consent.ReferralId, guidanceTaskId: consent.GuidanceTaskId);
        var path = consent.ReferralId is { } referral ? Paths.AgencyReferral(referral) : Paths.AgencyGuidance(consent.GuidanceTaskId!.Value);
        await db.NotifyAgencyAsync(consent.AgencyId, new News(kind, key, path), cancellationToken);
    }

    private async Task<Result> EndReferralAsync(Consent consent, Actor actor, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(row => row.Id == consent.ReferralId, cancellationToken);
        if (referral is not { IsOpen: true })
        {
            return Result.Success;
        }

        referral.OutcomeCode = "consent-refused";
        return await journal.MoveAsync(referral, new ReferralJournal.Move(ReferralStage.Withdrawn, actor), cancellationToken);
    }
}
