using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>
/// What waits for some graduates: so many matches each at most. A better one takes the place of the least, so that a queue does not grow with the market.
/// </summary>
internal sealed class WaitingMatches
{
    private readonly Dictionary<Guid, PriorityQueue<Guid?, double>> waiting = [];
    private readonly int most;

    private WaitingMatches(int most) => this.most = most;

    /// <summary>Matches that gave way to better ones.</summary>
    public List<Guid> GivingWay { get; } = [];

    public static async Task<WaitingMatches> ReadAsync(AppDb db, IEnumerable<Guid> graduates, int most, CancellationToken cancellationToken)
    {
        var ids = graduates.Distinct().ToList();
        var rows = await db
            .Matches.Where(match => ids.Contains(match.GraduateId) && match.Status == MatchStatus.Proposed)
            .Select(match => new
            {
                match.Id,
                match.GraduateId,
                match.Score,
            })
            .ToListAsync(cancellationToken);
        var read = new WaitingMatches(most);
        rows.ForEach(row => read.Of(row.GraduateId).Enqueue(row.Id, row.Score));
        return read;
    }

    /// <summary>Whether a match of that score may wait. Ask for the best first: then none that was admitted gives way.</summary>
    public bool Admits(Guid graduateId, double score)
    {
        var own = Of(graduateId);
        if (own.Count < most)
        {
            own.Enqueue(null, score);
            return true;
        }

        own.TryPeek(out var least, out var leastScore);
        if (score <= leastScore)
        {
            return false;
        }

        own.DequeueEnqueue(null, score);
        if (least is { } id)
        {
            GivingWay.Add(id);
        }

        return true;
    }

    private PriorityQueue<Guid?, double> Of(Guid graduateId)
    {
        if (!waiting.TryGetValue(graduateId, out var own))
        {
            waiting[graduateId] = own = new PriorityQueue<Guid?, double>();
        }

        return own;
    }
}
