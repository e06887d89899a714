using JobAlliance.Core.Common;
using JobAlliance.Core.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Demonstration;

/// <summary>
/// Plays some weeks of work over the seeded alliance by the use cases that people use, so that every page has something to show: matches decided, routes
/// accepted and declined, consents, referrals at all stages, guidance, messages, notices and an import. Needs a running bus. Does nothing when a match was decided before.
/// </summary>
public sealed class PlayDemonstration(IServiceScopeFactory scopes)
{
    private const int ApprovedGraduates = 110;
    private readonly DemonstrationStage stage = new(scopes);

    public async Task<bool> HandleAsync(int seed, CancellationToken cancellationToken)
    {
        await stage.SettleAsync(cancellationToken);
        if (await stage.ReadAsync(db => db.Matches.AnyAsync(match => match.DecidedAt != null, cancellationToken)))
        {
            return false;
        }

        var dice = new Dice(seed);
        var printed = await stage.PrintedAsync(cancellationToken);
        await ReviewAsync(printed, cancellationToken);
        await stage.SettleAsync(cancellationToken);
        var referrals = new PlayReferrals(stage, dice, printed);
        await referrals.ApplyAsync(cancellationToken);
        await stage.SettleAsync(cancellationToken);
        await referrals.AnswerOffersAsync(cancellationToken);
        await stage.SettleAsync(cancellationToken);
        await referrals.AnswerConsentsAsync(cancellationToken);
        await stage.SettleAsync(cancellationToken);
        await referrals.ServeAsync(cancellationToken);
        await stage.SettleAsync(cancellationToken);
        await new PlayGuidance(stage, dice, printed).PlayAsync(cancellationToken);
        await new PlayExchange(stage, dice, printed).PlayAsync(cancellationToken);
        await stage.SettleAsync(cancellationToken);
        return true;
    }

    // The best match of many graduates is approved, and the second best of some; a few are decided against, with words.
    private async Task ReviewAsync(List<Guid> printed, CancellationToken cancellationToken)
    {
        var staff = await stage.StaffAsync(cancellationToken);
        var groups = await stage.ReadAsync(db =>
            db.Matches.Where(match => match.Status == MatchStatus.Proposed)
                .GroupBy(match => match.GraduateId)
                .Select(group => new
                {
                    group.Key,
                    Ids = group.OrderByDescending(match => match.Score).ThenBy(match => match.Id).Take(3).Select(match => match.Id).ToList(),
                })
                .ToListAsync(cancellationToken)
        );
        var best = groups.OrderByDescending(group => printed.Contains(group.Key)).Select(group => group.Ids).ToList();
        Guid[] approved = [.. best.Take(ApprovedGraduates).SelectMany((ids, number) => ids.Take(number % 3 == 0 ? 2 : 1))];
        await stage.DoAsync<ApproveMatches, DecisionOutcome>(use => use.HandleAsync(new MatchSelection(approved), staff, cancellationToken));
        var last = best.Where(ids => ids.Count > 1)
            .TakeLast(24)
            .Select((ids, number) => (Id: ids[^1], Code: ReviewReasons.Codes[number % 3]))
            .ToList();
        foreach (var reason in last.GroupBy(match => match.Code))
        {
            var selection = new MatchSelection([.. reason.Select(match => match.Id)]);
            var request = new RejectMatches.Request(selection, reason.Key, null);
            await stage.DoAsync<RejectMatches, DecisionOutcome>(use => use.HandleAsync(request, staff, cancellationToken));
        }
    }
}
