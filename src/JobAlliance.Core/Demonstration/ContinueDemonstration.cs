using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>What a play that was interrupted needs to go on: who has come so far, and that it is finished at last.</summary>
public sealed class ContinueDemonstration(AppDb db)
{
    // Spreads the seeds of what is still to come, so that nobody who is there already is drawn once more.
    private const int Spread = 7919;

    /// <summary>The alliance as it is now; what is still to come to it is drawn anew.</summary>
    internal async Task<Arrivals> HandleAsync(CancellationToken cancellationToken)
    {
        var made = await db.Set<MadeDemonstration>().AsNoTracking().SingleAsync(cancellationToken);
        var trades = Trade.Load();
        var ids = await db.Agencies.ToDictionaryAsync(agency => agency.Name, agency => agency.Id, cancellationToken);
        var postings = await db.Postings.CountAsync(row => row.ExternalId!.StartsWith(SeedPostings.Prefix), cancellationToken);
        var names = await db.Graduates.Select(row => row.Name).ToListAsync(cancellationToken);
        return new Arrivals(
            new SeedDemonstration.Request(made.Seed, made.Graduates, made.Postings),
            new Dice(made.Seed ^ (postings * Spread) ^ names.Count),
            trades,
            [.. DemonstrationAgency.Ten.Where(plan => ids.ContainsKey(plan.Name)).Select(plan => (ids[plan.Name], plan))],
            new DemonstrationEmployers(trades, new Dice(made.Seed)),
            postings,
            names
        );
    }

    /// <summary>From here on nothing is added at a later start.</summary>
    internal async Task<int> FinishAsync(CancellationToken cancellationToken)
    {
        (await db.Set<MadeDemonstration>().SingleAsync(cancellationToken)).FinishedAt = db.Now;
        return await db.SaveChangesAsync(cancellationToken);
    }
}
