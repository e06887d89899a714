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

    /// <summary>Of Identity's tables. Said here and not by an option, so that the tool that writes migrations sees the same model as the program.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;
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
