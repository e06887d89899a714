using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Guidance;

internal sealed class GuidanceTables : IEntityTypeConfiguration<GuidanceTask>
{
    public void Configure(EntityTypeBuilder<GuidanceTask> builder)
    {
        builder.Property(task => task.Version).IsConcurrencyToken();
        builder.Property(task => task.SkillsConfirmed).HasJson();
        builder.Ignore(task => task.CalendarUid);
        builder.HasIndex(task => new { task.GraduateId, task.Status });
        builder.HasIndex(task => new { task.AgencyId, task.Status });
    }
}
