using JobAlliance.Core.Data;

namespace JobAlliance.Core.Routing;

/// <summary>派单: one offer of a referral or of a guidance task to one agency. A decline or a silent deadline leads to the next hop.</summary>
public sealed class Route : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>The referral to be served; or a guidance task, never both.</summary>
    public Guid? ReferralId { get; init; }

    public Guid? GuidanceTaskId { get; init; }

    public required Guid GraduateId { get; init; }

    public required Guid AgencyId { get; init; }

    /// <summary>1 for the first agency asked.</summary>
    public required int Hop { get; init; }

    /// <summary>Why this agency, and what the others had; words stand in the resources under <c>Route.{Code}</c>.</summary>
    public required List<RouteReason> Reasons { get; init; }

    public RouteStatus Status { get; set; }

    public required DateTimeOffset OfferedAt { get; init; }

    public required DateTimeOffset Deadline { get; init; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public Guid? AnsweredBy { get; set; }

    public string? DeclineCode { get; set; }

    public string? DeclineText { get; set; }

    /// <summary>Set when staff chose this agency over the router's choice, with their reason.</summary>
    public string? OverrideReason { get; init; }

    public long Version { get; set; }
}

public enum RouteStatus
{
    Offered,
    Accepted,
    Declined,

    /// <summary>No answer by the deadline.</summary>
    Expired,

    /// <summary>Taken back: staff chose another agency, or there is nothing left to serve.</summary>
    Withdrawn,
}

/// <summary>One reason of a choice: a code, its arguments, and the points it gave (0..1).</summary>
public sealed record RouteReason(string Code, IReadOnlyList<string> Args, double? Points);
