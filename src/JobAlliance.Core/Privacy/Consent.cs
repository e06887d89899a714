using JobAlliance.Core.Referrals;

namespace JobAlliance.Core.Privacy;

/// <summary>授权: a graduate lets one recipient see contact data for one purpose.</summary>
public sealed class Consent
{
    public required Guid Id { get; init; }

    public required Guid GraduateId { get; init; }

    /// <summary>The recipient.</summary>
    public required Guid AgencyId { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    /// <summary>The referral it was given for; null for guidance.</summary>
    public Guid? ReferralId { get; init; }

    public Guid? GuidanceTaskId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? GrantedAt { get; set; }

    public DateTimeOffset? RefusedAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public bool IsOpen => GrantedAt is null && RefusedAt is null && WithdrawnAt is null;

    /// <summary>Asked and given in one go, by a form that names the recipient.</summary>
    public static Consent GivenFor(Referral referral, Guid agencyId, Guid id, DateTimeOffset now) =>
        new()
        {
            Id = id,
            GraduateId = referral.GraduateId,
            AgencyId = agencyId,
            Purpose = ConsentPurpose.Introduction,
            ReferralId = referral.Id,
            AskedAt = now,
            GrantedAt = now,
        };

    public void Answer(bool grant, DateTimeOffset now)
    {
        GrantedAt = grant ? now : null;
        RefusedAt = grant ? null : now;
    }

    public bool IsInForce(DateTimeOffset now) => GrantedAt <= now && WithdrawnAt is null && (ExpiresAt is null || ExpiresAt > now);
}

public enum ConsentPurpose
{
    /// <summary>Introducing the graduate to the employer of one posting.</summary>
    Introduction,
    Guidance,
}
