using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>Staff name the convening agency (发起机构); it must be a member.</summary>
public sealed class NameConveningAgency(AppDb db)
{
    public sealed record Request(Guid AgencyId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff && actor.Kind != ActorKind.System)
        {
            return Error.Forbidden("agency.staff-only");
        }

        var alliance = await db.Alliances.OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        var agency = await db.Agencies.SingleOrDefaultAsync(row => row.Id == request.AgencyId, cancellationToken);
        if (alliance is null || agency is null)
        {
            return Error.NotFound("agency.not-found");
        }

        if (!agency.IsMember(db.Today))
        {
            return Error.Conflict("agency.not-a-member", agency.Name);
        }

        alliance.ConveningAgencyId = agency.Id;
        db.Raise(new AgencyChanged(agency.Id));
        db.Audit(actor, "alliance.convening-agency-named", "agency", agency.Id);
        return await db.TrySaveAsync(cancellationToken);
    }
}
