using JobAlliance.Core.Accounts;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>An agency with its people and keys, for its members and staff.</summary>
public sealed class ReadAgency(AppDb db)
{
    public sealed record Answer(Agency Agency, bool IsConvening, bool MayManage, IReadOnlyList<Member> Members, IReadOnlyList<AgencyKey> Keys);

    public sealed record Member(Guid SeatId, Guid AccountId, string Name, string? Email, AgencyRole Role, DateTimeOffset JoinedAt, long Version);

    public async Task<Result<Answer>> HandleAsync(Guid agencyId, Actor actor, CancellationToken cancellationToken)
    {
        var agency = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(row => row.Id == agencyId, cancellationToken);
        if (agency is null || !await db.MaySeeAgencyAsync(actor, agencyId, cancellationToken))
        {
            return Error.NotFound("agency.not-found");
        }

        var mayManage = await db.MayManageAgencyAsync(actor, agencyId, cancellationToken);
        return new Answer(
            agency,
            await db.Alliances.AnyAsync(alliance => alliance.ConveningAgencyId == agencyId, cancellationToken),
            mayManage,
            await MembersAsync(agencyId, cancellationToken),
            mayManage ? await KeysAsync(agencyId, cancellationToken) : []
        );
    }

    private async Task<IReadOnlyList<Member>> MembersAsync(Guid agencyId, CancellationToken cancellationToken) =>
        await db
            .AgencyMembers.Where(seat => seat.AgencyId == agencyId && seat.RemovedAt == null)
            .Join(db.Accounts, seat => seat.AccountId, account => account.Id, (seat, account) => new { seat, account })
            .OrderBy(row => row.seat.Role)
            .ThenBy(row => row.account.DisplayName)
            .Select(row => new Member(
                row.seat.Id,
                row.account.Id,
                row.account.DisplayName,
                row.account.Email,
                row.seat.Role,
                row.seat.JoinedAt,
                row.seat.Version
            ))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<AgencyKey>> KeysAsync(Guid agencyId, CancellationToken cancellationToken) =>
        await db
            .AgencyKeys.AsNoTracking()
            .Where(key => key.AgencyId == agencyId)
            .OrderByDescending(key => key.CreatedAt)
            .ToListAsync(cancellationToken);
}
