using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

/// <summary>Takes deliveries that are due, for as long as the lease: a sender that is killed leaves them to the next.</summary>
public sealed class ClaimWebhooks(AppDb db)
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public sealed record Due(Guid DeliveryId, string Url, string Secret, string Kind, string Body);

    public async Task<IReadOnlyList<Due>> HandleAsync(CancellationToken cancellationToken)
    {
        var now = db.Now;
        var due = await (
            from delivery in db.Set<WebhookDelivery>()
            join webhook in db.Set<Webhook>() on delivery.WebhookId equals webhook.Id
            where delivery.Status == WebhookDeliveryStatus.Waiting && delivery.NextAttemptAt <= now && webhook.DisabledAt == null
            orderby delivery.NextAttemptAt
            select new Due(delivery.Id, webhook.Url, webhook.Secret, delivery.Kind, delivery.Body)
        )
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        List<Due> mine = [];
        foreach (var row in due)
        {
            var taken = await db.Set<WebhookDelivery>()
                .Where(delivery => delivery.Id == row.DeliveryId && delivery.NextAttemptAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(delivery => delivery.NextAttemptAt, now + Lease), cancellationToken);
            mine.AddRange(taken == 1 ? [row] : []);
        }

        return mine;
    }
}
