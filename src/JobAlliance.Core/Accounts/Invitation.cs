namespace JobAlliance.Core.Accounts;

/// <summary>A one-time way in for a person whose account was made by somebody else. Only the token's hash is kept.</summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public required string TokenHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
