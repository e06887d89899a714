using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Accounts;

/// <summary>The invited person comes: who it is, and the login that is theirs from now on. A link works once.</summary>
public sealed class AcceptInvitation(AppDb db)
{
    public sealed record Invited(string Name, string Email, AccountRole Role, string? AgencyName);

    /// <summary>Whom the link is for; <c>invitation.used-or-old</c> when it no longer works.</summary>
    public async Task<Result<Invited>> FindAsync(string token, CancellationToken cancellationToken)
    {
        var found = await Open(token)
            .Join(db.Accounts, row => row.AccountId, account => account.Id, (row, account) => account)
            .Select(account => new Invited(
                account.DisplayName,
                account.Email ?? "",
                account.Role,
                db.AgencyMembers.Where(seat => seat.AccountId == account.Id && seat.RemovedAt == null)
                    .Join(db.Agencies, seat => seat.AgencyId, agency => agency.Id, (seat, agency) => agency.Name)
                    .FirstOrDefault()
            ))
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? Error.Gone("invitation.used-or-old") : found;
    }

    public async Task<Result> HandleAsync(string token, string issuer, string subject, CancellationToken cancellationToken)
    {
        if (await Open(token).SingleOrDefaultAsync(cancellationToken) is not { } invitation)
        {
            return Error.Gone("invitation.used-or-old");
        }

        invitation.UsedAt = db.Now;
        db.Logins.Add(
            new Login
            {
                Id = db.NewId(),
                AccountId = invitation.AccountId,
                Issuer = issuer,
                Subject = subject,
            }
        );
        var account = await db.Accounts.SingleAsync(row => row.Id == invitation.AccountId, cancellationToken);
        db.Audit(new Actor(ActorKind.System, account.Id, account.DisplayName), "account.invitation-accepted", "account", account.Id);
        return await db.TrySaveAsync(cancellationToken);
    }

    private IQueryable<Invitation> Open(string token)
    {
        var (hash, now) = (InviteAccount.HashOf(token), db.Now);
        return db.Set<Invitation>().Where(row => row.TokenHash == hash && row.UsedAt == null && row.ExpiresAt > now);
    }
}
