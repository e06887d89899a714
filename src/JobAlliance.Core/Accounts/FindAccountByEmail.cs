using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Accounts;

/// <summary>For the system's own mail: whose address it is. Never shown to anybody who asks.</summary>
public sealed class FindAccountByEmail(AppDb db)
{
    public Task<Account?> HandleAsync(string email, CancellationToken cancellationToken)
    {
        var wanted = email.Trim().ToLowerInvariant();
        return db.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.Email == wanted && account.DisabledAt == null, cancellationToken);
    }
}
