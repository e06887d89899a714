using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Timeline;

internal sealed class TimelineTables : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.Property(entry => entry.Args).HasJson();
        builder.HasIndex(entry => new { entry.GraduateId, entry.DedupKey }).IsUnique();
        builder.HasIndex(entry => new { entry.GraduateId, entry.At });
    }
}
