using JobAlliance.Core.Postings;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using JobAlliance.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Web.Pages.Staff;

/// <summary>The side navigation of the centre, with what waits.</summary>
internal static class StaffDesk
{
    public static IServiceCollection AddStaffDesk(this IServiceCollection services) =>
        services.AddDeskEntries(
            new DeskEntry(DeskRoom.Staff, 5, "/staff", "Desk.Home", "layout-dashboard"),
            Entry(
                10,
                "/staff/review",
                "Desk.Review",
                "checklist",
                (db, _, ct) => db.Matches.CountAsync(row => row.Status == MatchStatus.Proposed, ct)
            ),
            Entry(20, "/staff/routing", "Desk.Routing", "route", (db, _, ct) => ListUnrouted.CountAsync(db, ct)),
            Entry(
                30,
                "/staff/referrals",
                "Desk.Referrals",
                "arrows-exchange",
                (db, _, ct) => db.Referrals.CountAsync(row => row.Stage < ReferralStage.Hired && row.EscalatedAt != null, ct)
            ),
            new DeskEntry(DeskRoom.Staff, 40, "/staff/guidance", "Desk.Guidance", "school"),
            new DeskEntry(DeskRoom.Staff, 50, "/staff/graduates", "Desk.Graduates", "user-search"),
            Entry(
                55,
                "/staff/postings",
                "Postings.CentreTitle",
                "briefcase",
                (db, _, ct) => db.Postings.CountAsync(row => row.AgencyId == null && row.Status == PostingStatus.Draft, ct)
            ),
            new DeskEntry(DeskRoom.Staff, 57, "/staff/imports", "Imports.CentreTitle", "file-import"),
            new DeskEntry(DeskRoom.Staff, 70, "/staff/notices", "Desk.Notices", "speakerphone"),
            Entry(80, "/staff/messages", "Desk.Messages", "mail-exclamation", (db, _, ct) => db.Outbox.CountAsync(row => row.FailedAt != null, ct)),
            new DeskEntry(DeskRoom.Staff, 85, "/staff/health", "Health.Title", "heartbeat"),
            new DeskEntry(DeskRoom.Staff, 90, "/staff/audit", "Desk.Audit", "list-search"),
            new DeskEntry(DeskRoom.Staff, 95, "/staff/administration", "Staff.Title", "users", AdministratorsOnly: true)
        );

    private static DeskEntry Entry(int order, string path, string key, string icon, DeskCount count) =>
        new(DeskRoom.Staff, order, path, key, icon, count);
}
