using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Privacy;

internal sealed class PrivacyTables : IEntityTypeConfiguration<Consent>, IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.HasIndex(consent => new { consent.GraduateId, consent.AgencyId });
        builder.HasIndex(consent => consent.ReferralId);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.SubjectKind, entry.SubjectId });
    }
}
