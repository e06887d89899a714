using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Data;
using JobAlliance.Core.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Web.Demonstration;

/// <summary>Gives the people of the demonstration a password. Safe to repeat.</summary>
internal sealed class DemonstrationLogins(AppDb db, LocalLogins logins)
{
    /// <summary>Those whose sign-ins are printed.</summary>
    /// <returns>False when this is no demonstration.</returns>
    public async Task<bool> HandleAsync(CancellationToken cancellationToken)
    {
        var emails = DemonstrationPeople.All.Select(person => person.Email).ToList();
        var accounts = await db.Accounts.Where(row => emails.Contains(row.Email!)).ToListAsync(cancellationToken);
        if (accounts.Count < emails.Count)
        {
            return false;
        }

        await AddAsync(accounts, cancellationToken);
        return true;
    }

    /// <summary>The centre's and the agencies' people, as soon as they are founded: nobody of them waits for an invitation.</summary>
    public async Task ForDesksAsync(CancellationToken cancellationToken) =>
        await AddAsync(
            await db.Accounts.Where(row => row.Role != AccountRole.Graduate && row.Email != null).ToListAsync(cancellationToken),
            cancellationToken
        );

    private async Task AddAsync(List<Account> accounts, CancellationToken cancellationToken)
    {
        foreach (var account in accounts)
        {
            if (await db.Logins.AnyAsync(login => login.AccountId == account.Id, cancellationToken))
            {
                continue;
            }

            // Of a start that ended between the two databases, the user may be there already.
            var subject =
                await logins.FindAsync(account.Email!)
                ?? (await logins.CreateAsync(account.Email!, DemonstrationPeople.Password, isConfirmed: true)).Value;
            db.Logins.Add(
                new Login
                {
                    Id = db.NewId(),
                    AccountId = account.Id,
                    Issuer = SignInDb.Issuer,
                    Subject = subject,
                }
            );
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
