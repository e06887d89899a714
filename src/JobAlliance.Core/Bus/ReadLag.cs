using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Standby;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Bus;

/// <summary>What is behind the truth, and by how much: messages, the market index, imports, webhooks. For staff.</summary>
public sealed class ReadLag(AppDb db, OutboxBacklog backlog, IMarketIndex index, MarketReadiness readiness, StandbyMarket? standby = null)
{
    private static readonly string[] Indexing = [typeof(PostingsChanged).FullName!, typeof(ResumesChanged).FullName!];

    /// <param name="Name">The message, without its namespace.</param>
    public sealed record Waiting(string Name, int Count, DateTimeOffset Oldest);

    /// <param name="Held">What the engine holds; null when it cannot be reached.</param>
    /// <param name="Unavailable">Why it cannot be reached; null when it can.</param>
    /// <param name="Published">Postings that belong on the market.</param>
    /// <param name="Submitted">Résumés that belong on the market.</param>
    /// <param name="Behind">Age of the oldest change that is not in the index yet; null when there is none.</param>
    /// <param name="Copy">The copy that answers searches where the engine cannot; null where this process keeps none.</param>
    public sealed record Market(
        MarketIndexStatus? Held,
        string? Unavailable,
        MarketProgress Progress,
        bool IsReady,
        int Published,
        int Submitted,
        TimeSpan? Behind,
        StandbyStatus? Copy
    );

    /// <param name="Imports">Imports that are waiting or under way.</param>
    /// <param name="WebhooksWaiting">Deliveries that are due or tried again later.</param>
    /// <param name="WebhooksDisabled">Agencies with a webhook that was switched off after failures.</param>
    public sealed record View(
        Backlog Messages,
        IReadOnlyList<Waiting> ByMessage,
        Market Index,
        int Imports,
        int WebhooksWaiting,
        IReadOnlyList<string> WebhooksDisabled,
        DateTimeOffset At
    );

    public async Task<Result<View>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        return new View(
            await backlog.HandleAsync(cancellationToken),
            await ByMessageAsync(cancellationToken),
            await MarketAsync(cancellationToken),
            await db.Set<ImportJob>().CountAsync(job => job.Status == ImportStatus.Waiting || job.Status == ImportStatus.Running, cancellationToken),
            await db.Set<WebhookDelivery>().CountAsync(row => row.Status == WebhookDeliveryStatus.Waiting, cancellationToken),
            await DisabledAsync(cancellationToken),
            db.Now
        );
    }

    private async Task<IReadOnlyList<Waiting>> ByMessageAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .Outbox.Where(row => row.FailedAt == null)
            .GroupBy(row => row.Type)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Oldest = group.Min(row => row.CreatedAt),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Oldest).Select(row => new Waiting(row.Key[(row.Key.LastIndexOf('.') + 1)..], row.Count, row.Oldest))];
    }

    private async Task<Market> MarketAsync(CancellationToken cancellationToken)
    {
        var oldest = await db
            .Outbox.Where(row => row.FailedAt == null && Indexing.Contains(row.Type))
            .MinAsync(row => (DateTimeOffset?)row.CreatedAt, cancellationToken);
        var (held, unavailable) = await HeldAsync(cancellationToken);
        return new Market(
            held,
            unavailable,
            readiness.Progress,
            readiness.IsReady,
            await db.Postings.CountAsync(row => row.Status == PostingStatus.Published, cancellationToken),
            await db.Graduates.CountAsync(row => row.SubmittedVersion > 0 && row.HiredAt == null, cancellationToken),
            oldest is null ? null : db.Now - oldest,
            standby?.Status
        );
    }

    private async Task<(MarketIndexStatus? Held, string? Unavailable)> HeldAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await index.GetStatusAsync(cancellationToken), null);
        }
        catch (MarketIndexUnavailableException unavailable)
        {
            return (null, unavailable.Message);
        }
    }

    private async Task<IReadOnlyList<string>> DisabledAsync(CancellationToken cancellationToken) =>
        await db.Set<Webhook>()
            .Where(row => row.DisabledAt != null)
            .Join(db.Agencies, row => row.AgencyId, agency => agency.Id, (row, agency) => agency.Name)
            .Distinct()
            .OrderBy(name => name)
            .ToListAsync(cancellationToken);
}
