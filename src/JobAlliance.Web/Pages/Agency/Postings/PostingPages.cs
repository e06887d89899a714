using JobAlliance.Core.Agencies;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Webhooks;
using JobAlliance.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Web.Pages.Agency.Postings;

/// <summary>What the agencies' own house adds to the side navigations: postings, imports, the agency itself; and for staff the agencies.</summary>
internal static class PostingPages
{
    public static IServiceCollection AddPostingPages(this IServiceCollection services) =>
        services.AddDeskEntries(
            new DeskEntry(
                DeskRoom.Agency,
                50,
                "/agency/postings",
                "Postings.Title",
                "briefcase",
                (db, actor, cancellationToken) =>
                    db.Postings.CountAsync(posting => posting.AgencyId == actor.AgencyId && posting.Status == PostingStatus.Draft, cancellationToken)
            ),
            new DeskEntry(DeskRoom.Agency, 60, "/agency/imports", "Imports.Title", "file-import"),
            new DeskEntry(DeskRoom.Agency, 80, "/agency/profile", "Agencies.Mine", "building"),
            new DeskEntry(DeskRoom.Agency, 82, "/agency/members", "Agencies.Members", "users"),
            new DeskEntry(DeskRoom.Agency, 84, "/agency/keys", "Agencies.Keys", "key"),
            new DeskEntry(
                DeskRoom.Agency,
                86,
                "/agency/webhooks",
                "Webhooks.Title",
                "webhook",
                (db, actor, cancellationToken) =>
                    db.Set<Webhook>().CountAsync(row => row.AgencyId == actor.AgencyId && row.DisabledAt != null, cancellationToken)
            ),
            new DeskEntry(
                DeskRoom.Staff,
                60,
                "/staff/agencies",
                "Agencies.Title",
                "building-community",
                (db, _, cancellationToken) =>
                {
                    var soon = db.Today.AddDays(WarnOfLicences.Days);
                    return db.Agencies.CountAsync(
                        agency => agency.LeftOn == null && (agency.LicenceExpiresOn == null || agency.LicenceExpiresOn <= soon),
                        cancellationToken
                    );
                }
            )
        );
}
