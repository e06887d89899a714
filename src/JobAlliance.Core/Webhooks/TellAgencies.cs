using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

/// <summary>Tells an agency's own system of an event that is about one of its rows. One consumer an event, below.</summary>
public abstract class TellAgency<TMessage>(AppDb db, string kind) : Consumer<TMessage>
    where TMessage : class
{
    public override async Task ConsumeAsync(TMessage message, CancellationToken cancellationToken)
    {
        var subject = SubjectOf(message);
        if (await AgencyOf(db, subject).SingleOrDefaultAsync(cancellationToken) is { } agency)
        {
            db.Raise(new AgencyEvent(agency, kind, subject, db.Now));
        }
    }

    protected abstract Guid SubjectOf(TMessage message);

    /// <summary>The agency that the row belongs to; none when nobody serves it.</summary>
    protected abstract IQueryable<Guid?> AgencyOf(AppDb db, Guid subject);
}

public sealed class TellAgencyOfRoute(AppDb db) : TellAgency<RouteOffered>(db, "route.offered")
{
    protected override Guid SubjectOf(RouteOffered message) => message.RouteId;

    protected override IQueryable<Guid?> AgencyOf(AppDb db, Guid subject) =>
        db.Routes.Where(row => row.Id == subject).Select(row => (Guid?)row.AgencyId);
}

public sealed class TellAgencyOfReferral(AppDb db) : TellAgency<ReferralAdvanced>(db, "referral.advanced")
{
    protected override Guid SubjectOf(ReferralAdvanced message) => message.ReferralId;

    protected override IQueryable<Guid?> AgencyOf(AppDb db, Guid subject) => db.Referrals.Where(row => row.Id == subject).Select(row => row.AgencyId);
}

public sealed class TellAgencyOfConsent(AppDb db) : TellAgency<ConsentAnswered>(db, "consent.answered")
{
    protected override Guid SubjectOf(ConsentAnswered message) => message.ConsentId;

    protected override IQueryable<Guid?> AgencyOf(AppDb db, Guid subject) =>
        db.Consents.Where(row => row.Id == subject).Select(row => (Guid?)row.AgencyId);
}

public sealed class TellAgencyOfWithdrawal(AppDb db) : TellAgency<ConsentWithdrawn>(db, "consent.withdrawn")
{
    protected override Guid SubjectOf(ConsentWithdrawn message) => message.ConsentId;

    protected override IQueryable<Guid?> AgencyOf(AppDb db, Guid subject) =>
        db.Consents.Where(row => row.Id == subject).Select(row => (Guid?)row.AgencyId);
}

public sealed class TellAgencyOfGuidance(AppDb db) : TellAgency<GuidanceScheduled>(db, "guidance.scheduled")
{
    protected override Guid SubjectOf(GuidanceScheduled message) => message.GuidanceTaskId;

    protected override IQueryable<Guid?> AgencyOf(AppDb db, Guid subject) =>
        db.GuidanceTasks.Where(row => row.Id == subject).Select(row => row.AgencyId);
}
