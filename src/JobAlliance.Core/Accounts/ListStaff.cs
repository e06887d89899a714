using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Accounts;

/// <summary>Everybody who works, or has worked, for the centre. For administrators.</summary>
public sealed class ListStaff(AppDb db)
{
    /// <param name="HasLogin">False while the invitation was not taken.</param>
    /// <param name="InvitedUntil">When the open invitation ends; null when there is none.</param>
    public sealed record Row(
        Guid Id,
        string Name,
        string? Email,
        AccountRole Role,
        DateTimeOffset CreatedAt,
        DateTimeOffset? DisabledAt,
        long Version,
        bool HasLogin,
        DateTimeOffset? InvitedUntil
    );

    public async Task<Result<IReadOnlyList<Row>>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Kind != ActorKind.Administrator)
        {
            return Error.Forbidden("account.administrators-only");
        }

        var now = db.Now;
        return await db
            .Accounts.AsNoTracking()
            .Where(account => account.Role == AccountRole.Staff || account.Role == AccountRole.Administrator)
            .OrderBy(account => account.DisabledAt != null)
            .ThenByDescending(account => account.Role)
            .ThenBy(account => account.DisplayName)
            .Select(account => new Row(
                account.Id,
                account.DisplayName,
                account.Email,
                account.Role,
                account.CreatedAt,
                account.DisabledAt,
                account.Version,
                db.Logins.Any(login => login.AccountId == account.Id),
                db.Set<Invitation>()
                    .Where(row => row.AccountId == account.Id && row.UsedAt == null && row.ExpiresAt > now)
                    .Select(row => (DateTimeOffset?)row.ExpiresAt)
                    .FirstOrDefault()
            ))
            .ToListAsync(cancellationToken);
    }
}
