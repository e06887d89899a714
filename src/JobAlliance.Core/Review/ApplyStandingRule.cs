using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>The standing rule decides what was proposed, when staff switched it on. It only ever approves; the log names it and its score.</summary>
public sealed class ApplyStandingRule(AppDb db) : GatheringConsumer<MatchesProposed>
{
    public override IReadOnlyList<Guid> RowsOf(MatchesProposed message) => message.MatchIds;

    public override MatchesProposed About(IReadOnlyList<Guid> rows) => new(rows);

    public override async Task ConsumeAsync(MatchesProposed message, CancellationToken cancellationToken)
    {
        var rule = await StandingRules.ReadAsync(db, cancellationToken);
        if (!rule.IsOn)
        {
            return;
        }

        var actor = rule.AsActor();
        var matches = await db.Matches.Where(match => message.MatchIds.Contains(match.Id)).ToListAsync(cancellationToken);
        var decided = matches.Where(match => rule.Approves(match) && ApproveMatches.Approve(db, match, actor)).ToList();
        await db.NotifyDecidedAsync(decided, cancellationToken);
    }
}
