using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JobAlliance.Core.Data;

/// <summary>
/// A request that a caller marked with an idempotency key. Saved by the same <c>SaveChanges</c> as its effects, so that a repeat finds either both or neither.
/// </summary>
public sealed class AcceptedRequest
{
    /// <summary>Who sent it: an account or an agency key.</summary>
    public required Guid CallerId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body, lower-case hex: the same key with another request is a mistake of the caller's.</summary>
    public required string RequestHash { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>What was answered; null when the program ended between saving and answering.</summary>
    public int? Status { get; set; }

    public string? Body { get; set; }

    public string? Location { get; set; }
}

internal sealed class AcceptedRequestTable : IEntityTypeConfiguration<AcceptedRequest>
{
    public void Configure(EntityTypeBuilder<AcceptedRequest> builder)
    {
        builder.HasKey(request => new { request.CallerId, request.Key });
        builder.Property(request => request.Key).HasMaxLength(200);
        builder.HasIndex(request => request.AcceptedAt);
    }
}
