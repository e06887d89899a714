using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Agencies;

internal sealed class AgencyTables
    : IEntityTypeConfiguration<Agency>,
        IEntityTypeConfiguration<AgencyMember>,
        IEntityTypeConfiguration<AgencyKey>,
        IEntityTypeConfiguration<LicenceWarning>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.Property(agency => agency.Version).IsConcurrencyToken();
        builder.HasIndex(agency => agency.Name).IsUnique();
        builder.Property(agency => agency.Industries).HasJson();
        builder.Property(agency => agency.Occupations).HasJson();
        builder.Property(agency => agency.Districts).HasJson();
    }

    public void Configure(EntityTypeBuilder<AgencyMember> builder)
    {
        builder.Property(member => member.Version).IsConcurrencyToken();
        builder.HasIndex(member => new { member.AgencyId, member.AccountId }).IsUnique();
        builder.HasIndex(member => member.AccountId);
    }

    public void Configure(EntityTypeBuilder<AgencyKey> builder)
    {
        builder.HasIndex(key => key.Hash).IsUnique();
        builder.HasIndex(key => key.AgencyId);
    }

    public void Configure(EntityTypeBuilder<LicenceWarning> builder) => builder.HasKey(warning => new { warning.AgencyId, warning.On });
}
