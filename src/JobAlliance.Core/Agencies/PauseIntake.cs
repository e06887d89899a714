using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>An agency takes nothing new for a while, or again. What it has accepted stays with it.</summary>
public sealed class PauseIntake(AppDb db)
{
    public sealed record Request(Guid AgencyId, bool Paused);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var agency = await db.Agencies.SingleOrDefaultAsync(row => row.Id == request.AgencyId, cancellationToken);
        if (agency is null || !await db.MayManageAgencyAsync(actor, agency.Id, cancellationToken))
        {
            return Error.NotFound("agency.not-found");
        }

        if (agency.IntakePaused == request.Paused)
        {
            return Result.Success;
        }

        agency.IntakePaused = request.Paused;
        db.SignEdit(actor, agency.Id, agency);
        db.Raise(new AgencyChanged(agency.Id));
        db.Audit(actor, request.Paused ? "agency.intake-paused" : "agency.intake-resumed", "agency", agency.Id);
        return await db.TrySaveAsync(cancellationToken);
    }
}
