using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>An interview is called off; its calendar entry says so to every calendar that has it. The referral goes on.</summary>
public sealed class CancelInterview(AppDb db)
{
    public sealed record Request(Guid InterviewId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var served = db.ServedBy(actor);
        var interview = await db.Interviews.SingleOrDefaultAsync(
            row => row.Id == request.InterviewId && served.Any(referral => referral.Id == row.ReferralId),
            cancellationToken
        );
        if (interview is null)
        {
            return Error.NotFound("interview.not-found");
        }

        if (interview.CancelledAt is not null || interview.StartsAt <= db.Now)
        {
            return Error.Conflict("interview.over");
        }

        interview.CallOff(db.Now);
        db.SignEdit(actor, interview.Id, interview);
        await TellAsync(interview, actor, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }

    private async Task TellAsync(Interview interview, Actor actor, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleAsync(row => row.Id == interview.ReferralId, cancellationToken);
        var key = $"interview.cancelled:{interview.Id:N}:{interview.Sequence}";
        string[] args = [interview.StartsAt.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ")];
        db.Raise(new InterviewScheduled(interview.Id, interview.Sequence));
        db.Audit(actor, "interview.cancelled", "referral", referral.Id);
        db.Tell(referral.GraduateId, "interview.cancelled", key, args, referral.PostingId, referral.Id);
        var news = new News("interview.cancelled", key, Paths.MyReferral(referral.Id), args);
        await db.NotifyGraduateAsync(referral.GraduateId, news, cancellationToken);
    }
}
