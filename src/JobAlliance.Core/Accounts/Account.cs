using JobAlliance.Core.Data;

namespace JobAlliance.Core.Accounts;

/// <summary>Who a person is, apart from how they sign in: each way to sign in is a <see cref="Login"/>.</summary>
public sealed class Account : IVersioned
{
    public required Guid Id { get; init; }

    public required string DisplayName { get; set; }

    public required AccountRole Role { get; set; }

    /// <summary>Where the system's own mail goes; contact data.</summary>
    public string? Email { get; set; }

    /// <summary><c>zh-CN</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "zh-CN";

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DisabledAt { get; set; }

    public long Version { get; set; }
}

public enum AccountRole
{
    Graduate,
    AgencyMember,
    Staff,
    Administrator,
}

/// <summary>One way to sign in: who vouches (an issuer; ours is <c>local</c>) and under which name there.</summary>
public sealed class Login
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }
}
