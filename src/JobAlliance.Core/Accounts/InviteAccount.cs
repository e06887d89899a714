using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Accounts;

/// <summary>Makes a one-time link for an account that nobody can sign in to yet; an earlier link of it stops working.</summary>
public sealed class InviteAccount(AppDb db)
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromDays(7);

    public sealed record Invited(string Token, string Name, string Email, string Language, DateTimeOffset ExpiresAt);

    /// <param name="accountId">Whom to invite.</param>
    /// <param name="actor">Staff, an owner of the person's agency, or the system (somebody without a login asks for a new password).</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Result<Invited>> HandleAsync(Guid accountId, Actor actor, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.SingleOrDefaultAsync(row => row.Id == accountId && row.DisabledAt == null, cancellationToken);
        if (account is not { Email.Length: > 0 } || !await MayInviteAsync(account, actor, cancellationToken))
        {
            return Error.NotFound("account.not-found");
        }

        if (await db.Logins.AnyAsync(login => login.AccountId == accountId, cancellationToken))
        {
            return Error.Conflict("account.has-login-already");
        }

        await db.Set<Invitation>().Where(row => row.AccountId == accountId && row.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var invitation = Make(accountId, token);
        db.Add(invitation);
        db.Audit(actor, "account.invited", "account", accountId);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : new Invited(token, account.DisplayName, account.Email, account.Language, invitation.ExpiresAt);
    }

    internal static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private Invitation Make(Guid accountId, string token) =>
        new()
        {
            Id = db.NewId(),
            AccountId = accountId,
            TokenHash = HashOf(token),
            CreatedAt = db.Now,
            ExpiresAt = db.Now + ValidFor,
        };

    private async Task<bool> MayInviteAsync(Account account, Actor actor, CancellationToken cancellationToken) =>
        actor.Kind is ActorKind.System or ActorKind.Administrator
        || (actor.Kind == ActorKind.Staff && account.Role != AccountRole.Administrator)
        || (
            actor.AgencyId is { } agency
            && await db.AgencyMembers.AnyAsync(
                seat =>
                    seat.AgencyId == agency
                    && seat.AccountId == actor.AccountId
                    && seat.Role == Agencies.AgencyRole.Owner
                    && seat.RemovedAt == null
                    && db.AgencyMembers.Any(other => other.AgencyId == agency && other.AccountId == account.Id && other.RemovedAt == null),
                cancellationToken
            )
        );
}
