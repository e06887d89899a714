using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>The members of the alliance with what staff need to see of each; an alliance has tens, so there are no pages.</summary>
public sealed class ListAgencies(AppDb db)
{
    public sealed record Row(Agency Agency, bool IsConvening, int OpenPostings, int OpenReferrals, int OpenTasks, int Members)
    {
        /// <summary>Days until the licence runs out; negative when it has; null when there is none.</summary>
        public int? LicenceDays(DateOnly today) =>
            Agency.LicenceExpiresOn is { } end && Agency.LicenceNumber is not null ? end.DayNumber - today.DayNumber : null;
    }

    public async Task<Result<IReadOnlyList<Row>>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Error.Forbidden("agency.staff-only");
        }

        var convening = await db.Alliances.Select(alliance => alliance.ConveningAgencyId).FirstOrDefaultAsync(cancellationToken);
        var rows = await db
            .Agencies.AsNoTracking()
            .OrderBy(agency => agency.Name)
            .Select(agency => new Row(
                agency,
                agency.Id == convening,
                db.Postings.Count(posting => posting.AgencyId == agency.Id && posting.Status == PostingStatus.Published),
                db.Referrals.Count(referral => referral.AgencyId == agency.Id && referral.Stage < ReferralStage.Hired),
                db.GuidanceTasks.Count(task => task.AgencyId == agency.Id && task.DoneAt == null && task.Status != GuidanceStatus.Cancelled),
                db.AgencyMembers.Count(member => member.AgencyId == agency.Id && member.RemovedAt == null)
            ))
            .ToListAsync(cancellationToken);
        return rows;
    }
}
