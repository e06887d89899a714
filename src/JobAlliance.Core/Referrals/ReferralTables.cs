using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Referrals;

internal sealed class ReferralTables : IEntityTypeConfiguration<Referral>, IEntityTypeConfiguration<ReferralStep>, IEntityTypeConfiguration<Interview>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.Property(referral => referral.Version).IsConcurrencyToken();
        builder.HasIndex(referral => new { referral.GraduateId, referral.PostingId }).IsUnique();
        builder.HasIndex(referral => new { referral.AgencyId, referral.Stage });
        builder.HasIndex(referral => new { referral.Stage, referral.NextDeadline });
        builder.HasIndex(referral => referral.PostingId);
    }

    public void Configure(EntityTypeBuilder<ReferralStep> builder) => builder.HasIndex(step => new { step.ReferralId, step.At });

    public void Configure(EntityTypeBuilder<Interview> builder)
    {
        builder.Property(interview => interview.Version).IsConcurrencyToken();
        builder.Ignore(interview => interview.CalendarUid);
        builder.HasIndex(interview => interview.ReferralId);
    }
}
