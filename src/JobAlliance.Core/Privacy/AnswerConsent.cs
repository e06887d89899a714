using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;

namespace JobAlliance.Core.Privacy;

/// <summary>The graduate answers: yes, this agency may see my contact data for this purpose; or no, and the referral ends without anybody having seen it.</summary>
public sealed class AnswerConsent(AppDb db, ConsentJournal journal)
{
    public sealed record Request(Guid ConsentId, bool Grant);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var consent = await journal.FindOwnAsync(request.ConsentId, actor, cancellationToken);
        if (consent is null)
        {
            return Error.NotFound("consent.not-found");
        }

        if (!consent.IsOpen)
        {
            return Error.Conflict("consent.answered-already");
        }

        consent.Answer(request.Grant, db.Now);
        db.Raise(new ConsentAnswered(consent.Id));
        await journal.RecordAsync(consent, request.Grant ? "consent.granted" : "consent.refused", actor, cancellationToken);
        return request.Grant
            ? await db.TrySaveAsync(cancellationToken)
            : await journal.EndReferralAsync(consent, "consent-refused", actor, cancellationToken);
    }
}
