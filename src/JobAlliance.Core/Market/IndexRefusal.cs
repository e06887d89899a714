using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Market;

/// <summary>An entry that the engine refused for good, with its reason, for staff. The rest of its batch was taken.</summary>
public sealed class IndexRefusal
{
    public required Guid Id { get; init; }

    /// <summary><c>posting</c> or <c>resume</c>.</summary>
    public required string Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class IndexRefusalTable : IEntityTypeConfiguration<IndexRefusal>
{
    public void Configure(EntityTypeBuilder<IndexRefusal> builder) => builder.HasIndex(refusal => refusal.At);
}

internal static class IndexRefusals
{
    private const int LongestReason = 1000;

    public static void RecordRefused(this AppDb db, BulkOutcome outcome, string kind) =>
        db.AddRange(
            outcome.Failures.Select(failure => new IndexRefusal
            {
                Id = db.NewId(),
                Kind = kind,
                SubjectId = failure.Id,
                Reason = failure.Reason.Length <= LongestReason ? failure.Reason : failure.Reason[..LongestReason],
                At = db.Now,
            })
        );
}
