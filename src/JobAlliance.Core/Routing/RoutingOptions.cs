using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Core.Routing;

/// <summary>How an agency is chosen and how long it has to answer; section <c>Routing</c>.</summary>
public sealed class RoutingOptions
{
    public const string Section = "Routing";

    /// <summary>Hours to accept or decline.</summary>
    [Range(1, 720)]
    public int AnswerHours { get; init; } = 48;

    /// <summary>Agencies asked at most, before staff choose.</summary>
    [Range(1, 20)]
    public int HopLimit { get; init; } = 3;

    /// <summary>Outcomes that the mean of the alliance weighs as much as, when an agency has few of its own.</summary>
    [Range(1, 1000)]
    public double PriorOutcomes { get; init; } = 10;

    /// <summary>Outcomes older than this say nothing.</summary>
    [Range(30, 3650)]
    public int StrengthDays { get; init; } = 365;

    /// <summary>Over how many days the load is compared.</summary>
    [Range(1, 365)]
    public int FairnessDays { get; init; } = 30;

    /// <summary>Shares of the reasons; each at least 0, their sum above 0.</summary>
    [Range(0, 100)]
    public double StrengthShare { get; init; } = 40;

    [Range(0, 100)]
    public double OwnPostingShare { get; init; } = 20;

    [Range(0, 100)]
    public double ClaimShare { get; init; } = 10;

    [Range(0, 100)]
    public double CapacityShare { get; init; } = 15;

    [Range(0, 100)]
    public double FairnessShare { get; init; } = 15;

    /// <summary>Minutes between two looks for deadlines that have passed, of offers and of referrals.</summary>
    [Range(1, 1440)]
    public int CheckMinutes { get; init; } = 1;
}
