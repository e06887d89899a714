using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Accounts;

/// <summary>Another role for somebody of the centre, or no way in any more, or again. The centre keeps at least one administrator who can sign in.</summary>
public sealed class ChangeStaff(AppDb db)
{
    /// <param name="IsAdministrator">Null: the role stays.</param>
    /// <param name="IsActive">Null: as it is. False takes effect with the person's next request.</param>
    /// <param name="Version">The account's version that was looked at.</param>
    public sealed record Request(Guid AccountId, long Version, bool? IsAdministrator = null, bool? IsActive = null);

    /// <summary>Errors: <c>account.administrators-only</c>, <c>account.not-found</c>, <c>account.last-administrator</c>, <c>common.changed-meanwhile</c>.</summary>
    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Kind != ActorKind.Administrator)
        {
            return Error.Forbidden("account.administrators-only");
        }

        var account = await db.Accounts.SingleOrDefaultAsync(row => row.Id == request.AccountId, cancellationToken);
        if (account?.Role is not (AccountRole.Staff or AccountRole.Administrator))
        {
            return Error.NotFound("account.not-found");
        }

        if (account.Version != request.Version)
        {
            return Error.Stale("common.changed-meanwhile");
        }

        if (TakesAdministrator(account, request) && !await KeepAnotherAsync(account.Id, cancellationToken))
        {
            return Error.Conflict("account.last-administrator", account.DisplayName);
        }

        Change(account, request, actor);
        return await db.TrySaveAsync(cancellationToken);
    }

    private static bool TakesAdministrator(Account account, Request request) =>
        account is { Role: AccountRole.Administrator, DisabledAt: null } && (request.IsAdministrator == false || request.IsActive == false);

    // The others are saved, too, unchanged: of two administrators who take the other's role at the same moment, the second is refused.
    private async Task<bool> KeepAnotherAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var others = await db
            .Accounts.Where(row => row.Role == AccountRole.Administrator && row.DisabledAt == null && row.Id != accountId)
            .Where(row => db.Logins.Any(login => login.AccountId == row.Id))
            .ToListAsync(cancellationToken);
        others.ForEach(other => db.Entry(other).State = EntityState.Modified);
        return others.Count > 0;
    }

    private void Change(Account account, Request request, Actor actor)
    {
        if (request.IsAdministrator is { } isAdministrator)
        {
            var role = isAdministrator ? AccountRole.Administrator : AccountRole.Staff;
            db.Audit(actor, "account.role-changed", "account", account.Id, detail: $"{account.Role} > {role}");
            account.Role = role;
        }

        if (request.IsActive is { } isActive)
        {
            db.Audit(actor, isActive ? "account.reactivated" : "account.deactivated", "account", account.Id);
            account.DisabledAt = isActive ? null : db.Now;
        }
    }
}
