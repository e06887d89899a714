using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>The one row of the standing rule; absent until staff first touch it, which is the same as off.</summary>
internal static class StandingRules
{
    public static async Task<StandingRule> ReadAsync(AppDb db, CancellationToken cancellationToken) =>
        await db.StandingRules.SingleOrDefaultAsync(rule => rule.Id == StandingRule.OnlyId, cancellationToken)
        ?? new StandingRule { Id = StandingRule.OnlyId };
}
