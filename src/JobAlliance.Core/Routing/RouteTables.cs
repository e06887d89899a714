using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Routing;

internal sealed class RouteTables : IEntityTypeConfiguration<Route>
{
    public void Configure(EntityTypeBuilder<Route> builder)
    {
        builder.Property(route => route.Version).IsConcurrencyToken();
        builder.Property(route => route.Reasons).HasJson();
        builder.HasIndex(route => new { route.ReferralId, route.Hop }).IsUnique();
        builder.HasIndex(route => new { route.GuidanceTaskId, route.Hop }).IsUnique();
        builder.HasIndex(route => new { route.AgencyId, route.Status });
        builder.HasIndex(route => new { route.Status, route.Deadline });
    }
}
