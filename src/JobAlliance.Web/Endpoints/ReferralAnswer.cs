using System.Text.Json.Nodes;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Web.Endpoints;

/// <summary>A referral with its way so far. Neither the graduate's nor the employer's contact: those are read, one at a time and for a purpose, on the pages.</summary>
internal sealed record ReferralAnswer(
    Guid Id,
    ReferralStage Stage,
    ReferralOrigin Origin,
    DateTimeOffset OpenedAt,
    DateTimeOffset StageSince,
    DateTimeOffset? NextDeadline,
    string? OutcomeCode,
    string? OutcomeText,
    JsonNode Posting,
    AgencyShape? Agency,
    Guid GraduateId,
    string? University,
    string? Major,
    Degree Degree,
    double? Score,
    IReadOnlyList<Gap> Gaps,
    ConsentAnswer? Consent,
    IReadOnlyList<StepAnswer> Steps,
    IReadOnlyList<InterviewAnswer> Interviews,
    IReadOnlyList<ReferralStage> Next
)
{
    public static ReferralAnswer From(ReadReferral.View view, DateTimeOffset now) =>
        new(
            view.Referral.Id,
            view.Referral.Stage,
            view.Referral.Origin,
            view.Referral.OpenedAt,
            view.Referral.StageSince,
            view.Referral.NextDeadline,
            view.Referral.OutcomeCode,
            view.Referral.OutcomeText,
            JobPostingFormat.Write(view.Posting, withContact: false),
            AgencyShape.From(view.Referral.AgencyId, view.AgencyName),
            view.Referral.GraduateId,
            view.University,
            view.Major,
            view.Degree,
            view.Judgement?.Score,
            view.Judgement?.Gaps ?? [],
            ConsentAnswer.From(view.Consent),
            [.. view.Steps.Select(step => new StepAnswer(step.Stage, step.At, step.ActorName, step.Note))],
            [.. view.Interviews.Select(InterviewAnswer.From)],
            view.Next(now)
        );
}

/// <summary>Whether the graduate lets the agency use contact data for this referral.</summary>
internal sealed record ConsentAnswer(
    Guid Id,
    ConsentPurpose Purpose,
    DateTimeOffset AskedAt,
    DateTimeOffset? GrantedAt,
    DateTimeOffset? RefusedAt,
    DateTimeOffset? WithdrawnAt
)
{
    public static ConsentAnswer? From(Consent? consent) =>
        consent is null ? null : new(consent.Id, consent.Purpose, consent.AskedAt, consent.GrantedAt, consent.RefusedAt, consent.WithdrawnAt);
}

internal sealed record StepAnswer(ReferralStage Stage, DateTimeOffset At, string Actor, string? Note);

internal sealed record InterviewAnswer(
    Guid Id,
    DateTimeOffset StartsAt,
    int Minutes,
    string? Place,
    string? Link,
    int Sequence,
    DateTimeOffset? CancelledAt
)
{
    public static InterviewAnswer From(Interview interview) =>
        new(interview.Id, interview.StartsAt, interview.Minutes, interview.Place, interview.Link, interview.Sequence, interview.CancelledAt);
}
