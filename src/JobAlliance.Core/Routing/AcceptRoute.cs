using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Routing;

/// <summary>An agency takes what it was offered. The graduate is asked for consent in the same step, unless it was given with the application.</summary>
public sealed class AcceptRoute(AppDb db, ReferralJournal journal, AskConsent consent, AcceptGuidance guidance)
{
    public sealed record Request(Guid RouteId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await RouteAnswers.FindAsync(db, request.RouteId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var route = found.Value;
        var agency = await db.Agencies.SingleAsync(row => row.Id == route.AgencyId, cancellationToken);
        if (!agency.MayServe(db.Today))
        {
            return Error.Forbidden("route.licence-invalid");
        }

        RouteAnswers.Answer(route, RouteStatus.Accepted, actor, db.Now);
        db.Raise(new RouteAccepted(route.Id));
        db.Audit(actor, "route.accepted", "route", route.Id);
        var served = route.ReferralId is { } referral
            ? await ServeAsync(referral, agency.Id, agency.Name, actor, cancellationToken)
            : await guidance.AcceptAsync(route.GuidanceTaskId!.Value, agency, actor, cancellationToken);
        return served.Succeeded ? await db.TrySaveAsync(cancellationToken) : served;
    }

    private async Task<Result> ServeAsync(Guid referralId, Guid agencyId, string agencyName, Actor actor, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleAsync(row => row.Id == referralId, cancellationToken);
        referral.AgencyId = agencyId;
        var accepted = await journal.MoveAsync(
            referral,
            new ReferralJournal.Move(ReferralStage.Accepted, actor, Args: [agencyName]),
            cancellationToken
        );
        if (!accepted.Succeeded)
        {
            return accepted;
        }

        var match = await db.Matches.SingleOrDefaultAsync(row => row.Id == referral.MatchId, cancellationToken);
        match?.Route();
        db.Threads.Add(Exchange.MessageThread.On(referral, db.NewId(), db.Now));
        return await consent.ForReferralAsync(referral, agencyId, actor, cancellationToken)
            ? await journal.MoveAsync(referral, new ReferralJournal.Move(ReferralStage.ConsentAsked, actor, Args: [agencyName]), cancellationToken)
            : Result.Success;
    }
}
