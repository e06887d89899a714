using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Data;
using JobAlliance.Core.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Web.Demonstration;

/// <summary>Gives one person of each role a password. Safe to repeat.</summary>
internal sealed class DemonstrationLogins(AppDb db, LocalLogins logins)
{
    /// <returns>False when this is no demonstration.</returns>
    public async Task<bool> HandleAsync(CancellationToken cancellationToken)
    {
        foreach (var (_, email) in DemonstrationPeople.All)
        {
            var account = await db.Accounts.SingleOrDefaultAsync(row => row.Email == email, cancellationToken);
            if (account is null)
            {
                return false;
            }

            if (await db.Logins.AnyAsync(login => login.AccountId == account.Id, cancellationToken))
            {
                continue;
            }

            var subject = await logins.CreateAsync(email, DemonstrationPeople.Password, isConfirmed: true);
            db.Logins.Add(
                new Login
                {
                    Id = db.NewId(),
                    AccountId = account.Id,
                    Issuer = SignInDb.Issuer,
                    Subject = subject.Value,
                }
            );
            await db.SaveChangesAsync(cancellationToken);
        }

        return true;
    }
}
