using JobAlliance.Core.Guidance;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Routing;
using JobAlliance.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Web.Pages.Agency;

/// <summary>The side navigation of an agency: its work with graduates, with what waits.</summary>
internal static class AgencyWork
{
    public static IServiceCollection AddAgencyWork(this IServiceCollection services) =>
        services.AddDeskEntries(
            Entry(
                10,
                "/agency/inbox",
                "Desk.Inbox",
                "inbox",
                (db, actor, ct) => db.Routes.CountAsync(row => row.AgencyId == actor.AgencyId && row.Status == RouteStatus.Offered, ct)
            ),
            Entry(
                20,
                "/agency/referrals",
                "Desk.Referrals",
                "arrows-exchange",
                (db, actor, ct) => db.Referrals.CountAsync(row => row.AgencyId == actor.AgencyId && row.Stage < ReferralStage.Hired, ct)
            ),
            Entry(
                30,
                "/agency/guidance",
                "Desk.Guidance",
                "school",
                (db, actor, ct) => db.GuidanceTasks.CountAsync(row => row.AgencyId == actor.AgencyId && row.Status < GuidanceStatus.Done, ct)
            ),
            Entry(
                40,
                "/agency/threads",
                "Desk.Threads",
                "messages",
                (db, actor, ct) =>
                    db.Notifications.CountAsync(
                        row => row.AccountId == actor.AccountId && row.ReadAt == null && row.Kind == "message.from-graduate",
                        ct
                    )
            )
        );

    private static DeskEntry Entry(int order, string path, string key, string icon, DeskCount count) =>
        new(DeskRoom.Agency, order, path, key, icon, count);
}
