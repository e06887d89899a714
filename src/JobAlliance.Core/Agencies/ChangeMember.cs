using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>Another role for a member, or none any more. An agency keeps at least one owner.</summary>
public sealed class ChangeMember(AppDb db)
{
    /// <param name="Role">Null: the seat is taken away.</param>
    /// <param name="Version">The seat's version that was looked at; null: whatever it is.</param>
    public sealed record Request(Guid AgencyId, Guid AccountId, AgencyRole? Role, long? Version = null);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!await db.MayManageAgencyAsync(actor, request.AgencyId, cancellationToken))
        {
            return Error.NotFound("agency.not-found");
        }

        var seats = await db.AgencyMembers.Where(row => row.AgencyId == request.AgencyId && row.RemovedAt == null).ToListAsync(cancellationToken);
        if (seats.Find(row => row.AccountId == request.AccountId) is not { } seat)
        {
            return Error.NotFound("member.not-found");
        }

        if (request.Version is { } version && version != seat.Version)
        {
            return Error.Stale("common.changed-meanwhile");
        }

        var isLastOwner = seat.Role == AgencyRole.Owner && seats.Count(row => row.Role == AgencyRole.Owner) == 1;
        if (isLastOwner && request.Role != AgencyRole.Owner)
        {
            return Error.Conflict("member.last-owner");
        }

        if (request.Role is { } role)
        {
            seat.Role = role;
        }
        else
        {
            seat.RemovedAt = db.Now;
        }

        db.SignEdit(actor, seat.Id, seat);
        db.Audit(
            actor,
            request.Role is null ? "agency.member-removed" : "agency.member-changed",
            "agency",
            request.AgencyId,
            detail: request.Role?.ToString()
        );
        return await db.TrySaveAsync(cancellationToken);
    }
}
