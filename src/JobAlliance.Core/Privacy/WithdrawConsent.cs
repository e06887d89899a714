using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;

namespace JobAlliance.Core.Privacy;

/// <summary>The graduate takes a consent back: from this moment the agency reads nothing more, and the referral it was given for ends.</summary>
public sealed class WithdrawConsent(AppDb db, ConsentJournal journal)
{
    public sealed record Request(Guid ConsentId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var consent = await journal.FindOwnAsync(request.ConsentId, actor, cancellationToken);
        if (consent is null)
        {
            return Error.NotFound("consent.not-found");
        }

        if (!consent.IsInForce(db.Now))
        {
            return Error.Conflict("consent.not-in-force");
        }

        consent.WithdrawnAt = db.Now;
        db.Raise(new ConsentWithdrawn(consent.Id));
        await journal.RecordAsync(consent, "consent.withdrawn", actor, cancellationToken);
        return await journal.EndReferralAsync(consent, "consent-withdrawn", actor, cancellationToken);
    }
}
