using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Review;

internal sealed class ReviewTables
    : IEntityTypeConfiguration<Match>,
        IEntityTypeConfiguration<ProfileSnapshot>,
        IEntityTypeConfiguration<WeightsVersion>,
        IEntityTypeConfiguration<StandingRule>
{
    public void Configure(EntityTypeBuilder<Match> builder)
    {
        builder.Property(match => match.Version).IsConcurrencyToken();
        builder.Property(match => match.Judgement).HasJson();
        builder.HasIndex(match => new { match.GraduateId, match.PostingId }).IsUnique();
        builder.HasIndex(match => match.PostingId);
        builder.HasIndex(match => new { match.Status, match.Score });
    }

    public void Configure(EntityTypeBuilder<ProfileSnapshot> builder) => builder.HasKey(snapshot => snapshot.Hash);

    public void Configure(EntityTypeBuilder<WeightsVersion> builder)
    {
        builder.HasKey(weights => weights.Number);
        builder.Property(weights => weights.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<StandingRule> builder) => builder.Property(rule => rule.Version).IsConcurrencyToken();
}
