using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Graduates;

internal sealed class GraduateTables : IEntityTypeConfiguration<Graduate>, IEntityTypeConfiguration<ResumeVersion>
{
    public void Configure(EntityTypeBuilder<Graduate> builder)
    {
        builder.Property(graduate => graduate.Version).IsConcurrencyToken();
        builder.HasIndex(graduate => graduate.AccountId).IsUnique();
        builder.HasIndex(graduate => graduate.ExternalId).IsUnique();
        builder.Property(graduate => graduate.Draft).HasJson();
        builder.Property(graduate => graduate.DraftWishes).HasJson();
    }

    public void Configure(EntityTypeBuilder<ResumeVersion> builder)
    {
        builder.HasIndex(version => new { version.GraduateId, version.Number }).IsUnique();
        builder.Property(version => version.Resume).HasJson();
        builder.Property(version => version.Wishes).HasJson();
    }
}
