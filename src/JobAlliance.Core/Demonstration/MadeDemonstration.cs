using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Demonstration;

/// <summary>That this alliance is a demonstration, what was asked for, and whether its play has come to its end. One row at most.</summary>
public sealed class MadeDemonstration
{
    public required Guid Id { get; init; }

    public required int Seed { get; init; }

    public required int Graduates { get; init; }

    public required int Postings { get; init; }

    /// <summary>Null while it is played, and after a program that ended in the middle of it.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}

internal sealed class MadeDemonstrationTable : IEntityTypeConfiguration<MadeDemonstration>
{
    public void Configure(EntityTypeBuilder<MadeDemonstration> builder) => builder.ToTable("MadeDemonstrations").HasKey(row => row.Id);
}
