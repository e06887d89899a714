using JobAlliance.Core.Data;

namespace JobAlliance.Core.Referrals;

/// <summary>An interview appointment. Its calendar entry keeps one UID for ever; every change raises <see cref="Sequence"/> (RFC 5545).</summary>
public sealed class Interview : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid ReferralId { get; init; }

    public required DateTimeOffset StartsAt { get; set; }

    public required int Minutes { get; set; }

    public string? Place { get; set; }

    public string? Link { get; set; }

    public string? Note { get; set; }

    public int Sequence { get; set; }

    public DateTimeOffset? CancelledAt { get; set; }

    public long Version { get; set; }

    /// <summary>It does not take place; its calendar entry's next edition says so.</summary>
    public void CallOff(DateTimeOffset now) => (CancelledAt, Sequence) = (now, Sequence + 1);

    public string CalendarUid => $"interview-{Id:N}@joballiance";
}
