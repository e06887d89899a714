using JobAlliance.Core.Data;

namespace JobAlliance.Core.Agencies;

/// <summary>人力资源机构: a member of the alliance.</summary>
public sealed class Agency : IVersioned
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary>人力资源服务许可证 number; null: none shown yet.</summary>
    public string? LicenceNumber { get; set; }

    /// <summary>Last valid day.</summary>
    public DateOnly? LicenceExpiresOn { get; set; }

    public required DateOnly JoinedOn { get; set; }

    public DateOnly? LeftOn { get; set; }

    /// <summary>What it is strong in, by vocabulary keys; empty: no claim.</summary>
    public List<string> Industries { get; set; } = [];

    public List<string> Occupations { get; set; } = [];

    public List<string> Districts { get; set; } = [];

    public AgencyServices Services { get; set; }

    /// <summary>Open referrals at once.</summary>
    public int ReferralCapacity { get; set; }

    /// <summary>Guidance appointments a week.</summary>
    public int GuidanceSlotsPerWeek { get; set; }

    public bool IntakePaused { get; set; }

    /// <summary>Where the agency answers graduates; shown on its page.</summary>
    public string? Website { get; set; }

    public long Version { get; set; }

    /// <summary>Publishing and routing need a licence that is valid on that day, and membership.</summary>
    public bool MayServe(DateOnly today) => IsMember(today) && HasValidLicence(today);

    public bool IsMember(DateOnly today) => JoinedOn <= today && (LeftOn is null || LeftOn > today);

    public bool HasValidLicence(DateOnly today) => LicenceNumber is { Length: > 0 } && LicenceExpiresOn >= today;
}

[Flags]
public enum AgencyServices
{
    None = 0,

    /// <summary>岗位对接.</summary>
    Matching = 1,

    /// <summary>职业介绍.</summary>
    Referral = 2,

    /// <summary>面试指导.</summary>
    Guidance = 4,
}

/// <summary>A person's seat in an agency.</summary>
public sealed class AgencyMember : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required Guid AccountId { get; init; }

    public required AgencyRole Role { get; set; }

    public required DateTimeOffset JoinedAt { get; init; }

    public DateTimeOffset? RemovedAt { get; set; }

    public long Version { get; set; }
}

public enum AgencyRole
{
    Owner,
    Recruiter,
    Counsellor,
}

/// <summary>A key of an agency's own system. Only its hash is kept.</summary>
public sealed class AgencyKey
{
    public required Guid Id { get; init; }

    public required Guid AgencyId { get; init; }

    public required string Name { get; set; }

    /// <summary>The first characters, to tell keys apart in a list.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the key, lower-case hex.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? LastUsedAt { get; set; }
}
