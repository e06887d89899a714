using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Adapters.Identity;

/// <summary>
/// How people sign in here: passwords, second factors, lock-outs. Nothing of who they are: that is an <c>Account</c>, tied to a user of this database by a
/// <c>Login(local, user id)</c>; another issuer takes this one's place without touching the accounts.
/// </summary>
public abstract class SignInDb(DbContextOptions options) : IdentityUserContext<IdentityUser>(options)
{
    /// <summary>The name of our own sign-in as an issuer of logins.</summary>
    public const string Issuer = "local";

    // Identity takes these lengths from the options of the program that first makes the model, and has none where there is no program, as when migrations
    // are written: said here, the model is the same everywhere.
    private const int LongestKey = 128;
    private const int LongestPhone = 256;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUser>().Property(user => user.PhoneNumber).HasMaxLength(LongestPhone);
        builder.Entity<IdentityUserLogin<string>>().Property(login => login.LoginProvider).HasMaxLength(LongestKey);
        builder.Entity<IdentityUserLogin<string>>().Property(login => login.ProviderKey).HasMaxLength(LongestKey);
        builder.Entity<IdentityUserToken<string>>().Property(token => token.LoginProvider).HasMaxLength(LongestKey);
        builder.Entity<IdentityUserToken<string>>().Property(token => token.Name).HasMaxLength(LongestKey);
    }
}

/// <summary>A file of its own beside the alliance's.</summary>
public sealed class SqliteSignInDb(DbContextOptions<SqliteSignInDb> options) : SignInDb(options);

/// <summary>A schema of its own in the alliance's database.</summary>
public sealed class PostgresSignInDb(DbContextOptions<PostgresSignInDb> options) : SignInDb(options)
{
    internal const string Schema = "sign_in";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(Schema);
    }
}
