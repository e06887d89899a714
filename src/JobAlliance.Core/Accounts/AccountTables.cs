using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Accounts;

internal sealed class AccountTables : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<Login>, IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Account> builder) => builder.Property(account => account.Version).IsConcurrencyToken();

    public void Configure(EntityTypeBuilder<Login> builder)
    {
        builder.HasIndex(login => new { login.Issuer, login.Subject }).IsUnique();
        builder.HasIndex(login => login.AccountId);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.HasIndex(invitation => invitation.AccountId);
    }
}
