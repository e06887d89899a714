using JobAlliance.Core.Common;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>Staff approve the best match of some graduates a day, the second best of a few, and decide against one, with words.</summary>
internal sealed class PlayReview(DemonstrationStage stage, Dice dice, IReadOnlyCollection<Guid> printed)
{
    // The graduates whose sign-ins are printed are at an interview when somebody looks.
    private const int PrintedWhenLeft = 10;
    private const int ChoosesUntilLeft = 2;
    private const string Why = "前几家都没有接，请贵机构优先安排。";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task PlayAsync(int left, CancellationToken cancellationToken)
    {
        stage.Pass(Hour);
        var staff = await stage.StaffAsync(cancellationToken);
        if (left > ChoosesUntilLeft)
        {
            await ChooseAsync(staff, cancellationToken);
        }

        var waiting = await WaitingAsync(left, cancellationToken);
        Guid[] approved =
        [
            .. waiting
                .Take(dice.Between(3, 5))
                .SelectMany((matches, number) => matches.Take(number == 0 || printed.Contains(matches[0].GraduateId) ? 2 : 1))
                .Select(match => match.Id),
        ];
        if (approved.Length == 0)
        {
            return;
        }

        await stage.DoAsync<ApproveMatches, DecisionOutcome>(use => use.HandleAsync(new MatchSelection(approved), staff, cancellationToken));
        if (waiting[^1] is [.., { } last] && !approved.Contains(last.Id) && !printed.Contains(last.GraduateId))
        {
            var request = new RejectMatches.Request(new MatchSelection([last.Id]), dice.One(ReviewReasons.Codes.Take(3).ToList()), null);
            await stage.DoAsync<RejectMatches, DecisionOutcome>(use => use.HandleAsync(request, staff, cancellationToken));
        }
    }

    // Where the router gave up, staff choose the best agency that has not been asked.
    private async Task ChooseAsync(Actor staff, CancellationToken cancellationToken)
    {
        var unrouted = await stage.AskAsync<ListUnrouted, Result<List<ListUnrouted.Row>>>(use => use.HandleAsync(staff, cancellationToken));
        foreach (var row in unrouted.Value)
        {
            var ranked = await stage.AskAsync<PreviewRouting, Result<PreviewRouting.View>>(use =>
                use.HandleAsync(new(row.ReferralId, row.GuidanceTaskId), staff, cancellationToken)
            );
            if (ranked is { Succeeded: true, Value.Choice.Ranked: [var best, ..] })
            {
                var request = new OverrideRoute.Request(row.ReferralId, row.GuidanceTaskId, best.Agency.Id, Why);
                await stage.DoAsync<OverrideRoute, Guid>(use => use.HandleAsync(request, staff, cancellationToken));
            }
        }
    }

    // The best three of each graduate for whom nothing is on its way, the best first.
    private Task<List<List<Waiting>>> WaitingAsync(int left, CancellationToken cancellationToken) =>
        stage.ReadAsync(async db =>
        {
            var served = db.Matches.Where(match => match.DecidedAt != null && match.Status != MatchStatus.Rejected).Select(match => match.GraduateId);
            var rows = await db
                .Matches.Where(match => match.Status == MatchStatus.Proposed && !served.Contains(match.GraduateId))
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.Id)
                .Select(match => new Waiting(match.Id, match.GraduateId))
                .ToListAsync(cancellationToken);
            return rows.GroupBy(row => row.GraduateId)
                .Where(group => left <= PrintedWhenLeft || !printed.Contains(group.Key))
                .OrderByDescending(group => printed.Contains(group.Key))
                .Select(group => group.Take(3).ToList())
                .ToList();
        });

    private sealed record Waiting(Guid Id, Guid GraduateId);
}
