using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>The one row of the standing rule; absent until staff first touch it, which is the same as off.</summary>
internal static class StandingRules
{
    private static readonly Guid OnlyId = new("00000000-0000-7000-8000-000000000001");

    public static async Task<StandingRule> ReadAsync(AppDb db, CancellationToken cancellationToken) =>
        await db.StandingRules.SingleOrDefaultAsync(rule => rule.Id == OnlyId, cancellationToken) ?? new StandingRule { Id = OnlyId };
}
