using JobAlliance.Core.Agencies;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Routing;

/// <summary>What seeks an agency: a referral or a guidance task, with what the choice needs to know of it.</summary>
internal sealed record RoutingTarget(Guid? ReferralId, Guid? GuidanceTaskId, Guid GraduateId, Work Work, AgencyServices Service)
{
    public static async Task<RoutingTarget?> OfReferralAsync(AppDb db, Guid id, CancellationToken cancellationToken)
    {
        var row = await (
            from referral in db.Referrals
            where referral.Id == id && referral.Stage == ReferralStage.Routed
            join posting in db.Postings on referral.PostingId equals posting.Id
            select new
            {
                referral.GraduateId,
                referral.Occupation,
                referral.Origin,
                posting.Content,
                posting.AgencyId,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var work = new Work(row.Occupation, row.Content.Industry, row.Content.District, row.AgencyId, row.Origin == ReferralOrigin.Application);
        return new RoutingTarget(id, null, row.GraduateId, work, AgencyServices.Referral);
    }

    public static async Task<RoutingTarget?> OfTaskAsync(AppDb db, Guid id, CancellationToken cancellationToken)
    {
        var task = await db.GuidanceTasks.SingleOrDefaultAsync(row => row.Id == id && row.Status <= GuidanceStatus.Routed, cancellationToken);
        return task is null
            ? null
            : new RoutingTarget(null, id, task.GraduateId, new Work(task.Kind.ToString(), null, null, null, false), AgencyServices.Guidance);
    }

    /// <summary>Of what a message or a page names, whichever it is.</summary>
    public static Task<RoutingTarget?> OfAsync(AppDb db, Guid? referralId, Guid? guidanceTaskId, CancellationToken cancellationToken) =>
        referralId is { } referral ? OfReferralAsync(db, referral, cancellationToken)
        : guidanceTaskId is { } task ? OfTaskAsync(db, task, cancellationToken)
        : Task.FromResult<RoutingTarget?>(null);

    /// <summary>The offers made for it so far.</summary>
    public IQueryable<Route> Offers(AppDb db) =>
        ReferralId is not null
            ? db.Routes.Where(route => route.ReferralId == ReferralId)
            : db.Routes.Where(route => route.GuidanceTaskId == GuidanceTaskId);
}
