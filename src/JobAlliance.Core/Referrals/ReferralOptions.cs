using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Core.Referrals;

/// <summary>How long a referral may rest in a stage before staff are told, in days; section <c>Referrals</c>.</summary>
public sealed class ReferralOptions
{
    public const string Section = "Referrals";

    /// <summary>While an agency is sought.</summary>
    [Range(1, 90)]
    public int RoutedDays { get; init; } = 7;

    [Range(1, 90)]
    public int AcceptedDays { get; init; } = 2;

    [Range(1, 90)]
    public int ConsentDays { get; init; } = 5;

    [Range(1, 90)]
    public int IntroducedDays { get; init; } = 7;

    [Range(1, 90)]
    public int InterviewDays { get; init; } = 7;

    [Range(1, 90)]
    public int OfferDays { get; init; } = 10;

    /// <summary>Null for an end.</summary>
    public TimeSpan? LimitOf(ReferralStage stage) =>
        stage switch
        {
            ReferralStage.Routed => TimeSpan.FromDays(RoutedDays),
            ReferralStage.Accepted => TimeSpan.FromDays(AcceptedDays),
            ReferralStage.ConsentAsked => TimeSpan.FromDays(ConsentDays),
            ReferralStage.Introduced => TimeSpan.FromDays(IntroducedDays),
            ReferralStage.Interview => TimeSpan.FromDays(InterviewDays),
            ReferralStage.Offer => TimeSpan.FromDays(OfferDays),
            _ => null,
        };
}
