using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Accounts;

/// <summary>A graduate opens an account: the person, the login that vouches for them, and an empty résumé. Safe to repeat for the same login.</summary>
public sealed class RegisterGraduate(AppDb db)
{
    /// <param name="Name">As it will stand on the résumé.</param>
    /// <param name="Email">Where the system's own mail goes.</param>
    /// <param name="Language"><c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="Issuer">Who vouches.</param>
    /// <param name="Subject">Under which name there.</param>
    public sealed record Request(string Name, string Email, string Language, string Issuer, string Subject);

    /// <returns>The account.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, CancellationToken cancellationToken)
    {
        var known = await db
            .Logins.Where(login => login.Issuer == request.Issuer && login.Subject == request.Subject)
            .Select(login => (Guid?)login.AccountId)
            .SingleOrDefaultAsync(cancellationToken);
        if (known is { } accountId)
        {
            return accountId;
        }

        var account = Add(request);
        db.Audit(new Actor(ActorKind.Graduate, account.Id, account.DisplayName), "account.registered", "account", account.Id);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : account.Id;
    }

    private Account Add(Request request)
    {
        var account = new Account
        {
            Id = db.NewId(),
            DisplayName = request.Name.Trim(),
            Role = AccountRole.Graduate,
            Email = request.Email.Trim().ToLowerInvariant(),
            Language = request.Language,
            CreatedAt = db.Now,
        };
        db.Accounts.Add(account);
        db.Logins.Add(
            new Login
            {
                Id = db.NewId(),
                AccountId = account.Id,
                Issuer = request.Issuer,
                Subject = request.Subject,
            }
        );
        db.Graduates.Add(
            new Graduate
            {
                Id = db.NewId(),
                AccountId = account.Id,
                Name = account.DisplayName,
                Email = account.Email,
                CreatedAt = db.Now,
            }
        );
        return account;
    }
}
