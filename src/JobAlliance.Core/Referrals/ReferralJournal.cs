using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Referrals;

/// <summary>Moves a referral and leaves everything that a step leaves: the step itself, its event, an audit line, a timeline line, and word to the other side.</summary>
public sealed class ReferralJournal(AppDb db, IOptions<ReferralOptions> options)
{
    /// <param name="Note">What the actor wrote to it; the graduate may read it.</param>
    /// <param name="Args">Arguments of the timeline line and the notification after title and employer: <c>Timeline.referral.{stage}</c>.</param>
    /// <param name="Deadline">Instead of the stage's own: after the interview, not after its announcement.</param>
    public sealed record Move(ReferralStage To, Actor By, string? Note = null, IReadOnlyList<string>? Args = null, DateTimeOffset? Deadline = null);

    /// <summary>The step is not saved yet; refuses a stage that may not follow.</summary>
    public async Task<Result> MoveAsync(Referral referral, Move move, CancellationToken cancellationToken)
    {
        var now = db.Now;
        var limit = options.Value.LimitOf(move.To);
        if (referral.Move(move.To, now, limit is null ? null : (move.Deadline ?? now) + limit).Error is { } error)
        {
            return error;
        }

        var step = AddStep(referral, move);
        db.Raise(new ReferralAdvanced(referral.Id, step.Id));
        db.Audit(move.By, $"referral.{Word(move.To)}", "referral", referral.Id, detail: referral.OutcomeCode);
        await TellAsync(referral, move, step, cancellationToken);
        if (!referral.IsOpen)
        {
            await CallOffAsync(referral, move.By, cancellationToken);
        }

        return Result.Success;
    }

    /// <summary>The first line of a referral, that no move leads to.</summary>
    public ReferralStep Begin(Referral referral, Actor by)
    {
        referral.NextDeadline = db.Now + options.Value.LimitOf(ReferralStage.Routed);
        db.Referrals.Add(referral);
        db.Raise(new ReferralOpened(referral.Id));
        db.Audit(by, "referral.routed", "referral", referral.Id, detail: referral.Origin.ToString());
        return AddStep(referral, new Move(ReferralStage.Routed, by));
    }

    // What has ended has no interview ahead: its calendar entry says so, and the line that tells of the end is enough.
    private async Task CallOffAsync(Referral referral, Actor by, CancellationToken cancellationToken)
    {
        var now = db.Now;
        var ahead = await db
            .Interviews.Where(row => row.ReferralId == referral.Id && row.CancelledAt == null && row.StartsAt > now)
            .ToListAsync(cancellationToken);
        foreach (var interview in ahead)
        {
            interview.CallOff(now);
            db.Raise(new InterviewScheduled(interview.Id, interview.Sequence));
            db.Audit(by, "interview.cancelled", "referral", referral.Id);
        }
    }

    private ReferralStep AddStep(Referral referral, Move move)
    {
        var step = new ReferralStep
        {
            Id = db.NewId(),
            ReferralId = referral.Id,
            Stage = move.To,
            At = db.Now,
            ActorId = move.By.AccountId,
            ActorName = move.By.GraduateId is null ? move.By.Name : "",
            Note = move.Note,
        };
        db.ReferralSteps.Add(step);
        return step;
    }

    private async Task TellAsync(Referral referral, Move move, ReferralStep step, CancellationToken cancellationToken)
    {
        if (move.To == ReferralStage.ConsentAsked)
        {
            return; // asking for consent has a line of its own
        }

        var posting = await db
            .Postings.Where(row => row.Id == referral.PostingId)
            .Select(row => new { row.Title, row.EmployerName })
            .SingleAsync(cancellationToken);
        string[] args = [posting.Title, posting.EmployerName, .. move.Args ?? []];
        var kind = $"referral.{Word(move.To)}";
        db.Tell(referral.GraduateId, kind, $"{kind}:{step.Id:N}", args, referral.PostingId, referral.Id);
        if (move.By.GraduateId != referral.GraduateId)
        {
            await db.NotifyGraduateAsync(referral.GraduateId, new News(kind, $"{step.Id:N}", Paths.MyReferral(referral.Id), args), cancellationToken);
        }

        if (referral.AgencyId is { } agency && !move.By.ActsFor(agency))
        {
            await db.NotifyAgencyAsync(agency, new News(kind, $"{step.Id:N}", Paths.AgencyReferral(referral.Id), args), cancellationToken);
        }
    }

    /// <summary>The stage as kinds and codes spell it: <c>consent-asked</c>.</summary>
    public static string Word(ReferralStage stage) => stage == ReferralStage.ConsentAsked ? "consent-asked" : stage.ToString().ToLowerInvariant();
}
