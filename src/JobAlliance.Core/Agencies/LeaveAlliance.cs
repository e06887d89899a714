using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>Staff note that an agency leaves, from a day on. Its published postings close with that day: today's at once, later ones by the daily check.</summary>
public sealed class LeaveAlliance(AppDb db)
{
    /// <param name="LeftOn">The first day on which it is no member; null: it stays after all.</param>
    public sealed record Request(Guid AgencyId, long Version, DateOnly? LeftOn);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Error.Forbidden("agency.staff-only");
        }

        var agency = await db.Agencies.SingleOrDefaultAsync(row => row.Id == request.AgencyId, cancellationToken);
        if (agency is null)
        {
            return Error.NotFound("agency.not-found");
        }

        if (agency.Version != request.Version)
        {
            return Error.Stale("common.changed-meanwhile");
        }

        if (request.LeftOn < agency.JoinedOn)
        {
            return Error.Invalid("agency.left-before-joined", nameof(request.LeftOn));
        }

        agency.LeftOn = request.LeftOn;
        db.SignEdit(actor, agency.Id, agency);
        db.Raise(new AgencyChanged(agency.Id));
        db.Audit(actor, request.LeftOn is null ? "agency.stays" : "agency.leaves", "agency", agency.Id, detail: $"{request.LeftOn:yyyy-MM-dd}");
        await db.TouchOpenPostingsAsync(agency.Id, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }
}
