using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Exchange;

/// <summary>Who is a party of a thread: the graduate, and the agency that serves; where the centre serves by itself, its staff. Nobody else, staff included.</summary>
internal static class ThreadAccess
{
    public static IQueryable<MessageThread> ThreadsOf(this AppDb db, Actor actor)
    {
        var referrals = Parties(db, actor);
        var tasks = TaskParties(db, actor);
        return db.Threads.Where(thread =>
            referrals.Any(referral => referral.Id == thread.ReferralId) || tasks.Any(task => task.Id == thread.GuidanceTaskId)
        );
    }

    private static IQueryable<Referral> Parties(AppDb db, Actor actor) =>
        db.Referrals.Where(row =>
            (actor.GraduateId != null && row.GraduateId == actor.GraduateId)
            || (actor.AgencyId != null && row.AgencyId == actor.AgencyId)
            || (actor.IsStaff && row.AgencyId == null)
        );

    private static IQueryable<GuidanceTask> TaskParties(AppDb db, Actor actor) =>
        db.GuidanceTasks.Where(row =>
            (actor.GraduateId != null && row.GraduateId == actor.GraduateId)
            || (actor.AgencyId != null && row.AgencyId == actor.AgencyId)
            || (actor.IsStaff && row.AgencyId == null)
        );
}
