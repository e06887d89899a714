using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Imports;

internal sealed class ImportTables : IEntityTypeConfiguration<ImportJob>, IEntityTypeConfiguration<ImportProblem>
{
    public void Configure(EntityTypeBuilder<ImportJob> builder)
    {
        builder.Property(job => job.Version).IsConcurrencyToken();
        builder.Ignore(job => job.IsOver);
        builder.HasIndex(job => new { job.AgencyId, job.CreatedAt });
        builder.HasIndex(job => new { job.Status, job.CreatedAt });
    }

    public void Configure(EntityTypeBuilder<ImportProblem> builder)
    {
        builder.Property(problem => problem.Args).HasJson();
        builder.HasIndex(problem => new { problem.JobId, problem.Line });
    }
}
