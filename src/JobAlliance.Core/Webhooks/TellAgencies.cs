using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

// Which of the alliance's events an agency's own system is told of: one consumer an event.

public sealed class TellAgencyOfRoute(AppDb db) : Consumer<RouteOffered>
{
    public override async Task ConsumeAsync(RouteOffered message, CancellationToken cancellationToken)
    {
        var agency = await db
            .Routes.Where(row => row.Id == message.RouteId)
            .Select(row => (Guid?)row.AgencyId)
            .SingleOrDefaultAsync(cancellationToken);
        db.TellAgency(agency, "route.offered", message.RouteId);
    }
}

public sealed class TellAgencyOfReferral(AppDb db) : Consumer<ReferralAdvanced>
{
    public override async Task ConsumeAsync(ReferralAdvanced message, CancellationToken cancellationToken)
    {
        var agency = await db
            .Referrals.Where(row => row.Id == message.ReferralId)
            .Select(row => row.AgencyId)
            .SingleOrDefaultAsync(cancellationToken);
        db.TellAgency(agency, "referral.advanced", message.ReferralId);
    }
}

public sealed class TellAgencyOfConsent(AppDb db) : Consumer<ConsentAnswered>
{
    public override async Task ConsumeAsync(ConsentAnswered message, CancellationToken cancellationToken)
    {
        var consents = db.Consents.Where(row => row.Id == message.ConsentId);
        db.TellAgency(
            await consents.Select(row => (Guid?)row.AgencyId).SingleOrDefaultAsync(cancellationToken),
            "consent.answered",
            message.ConsentId
        );
    }
}

public sealed class TellAgencyOfWithdrawal(AppDb db) : Consumer<ConsentWithdrawn>
{
    public override async Task ConsumeAsync(ConsentWithdrawn message, CancellationToken cancellationToken)
    {
        var consents = db.Consents.Where(row => row.Id == message.ConsentId);
        db.TellAgency(
            await consents.Select(row => (Guid?)row.AgencyId).SingleOrDefaultAsync(cancellationToken),
            "consent.withdrawn",
            message.ConsentId
        );
    }
}

public sealed class TellAgencyOfGuidance(AppDb db) : Consumer<GuidanceScheduled>
{
    public override async Task ConsumeAsync(GuidanceScheduled message, CancellationToken cancellationToken)
    {
        var tasks = db.GuidanceTasks.Where(row => row.Id == message.GuidanceTaskId);
        db.TellAgency(await tasks.Select(row => row.AgencyId).SingleOrDefaultAsync(cancellationToken), "guidance.scheduled", message.GuidanceTaskId);
    }
}

internal static class AgencyEvents
{
    internal static void TellAgency(this AppDb db, Guid? agencyId, string kind, Guid subjectId)
    {
        if (agencyId is { } agency)
        {
            db.Raise(new AgencyEvent(agency, kind, subjectId, db.Now));
        }
    }
}
