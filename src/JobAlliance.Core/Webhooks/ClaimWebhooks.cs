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
        if (!await Waiting(now).AnyAsync(cancellationToken))
        {
            return [];
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var mine = await Waiting(now).LockedSkippingOthers().OrderBy(row => row.NextAttemptAt).Take(AtOnce).ToListAsync(cancellationToken);
        mine.ForEach(row => row.NextAttemptAt = now + Lease);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return await AddressAsync(mine, cancellationToken);
    }

    private IQueryable<WebhookDelivery> Waiting(DateTimeOffset now) =>
        db.Set<WebhookDelivery>()
            .Where(row => row.Status == WebhookDeliveryStatus.Waiting && row.NextAttemptAt <= now)
            .Where(row => db.Set<Webhook>().Any(webhook => webhook.Id == row.WebhookId && webhook.DisabledAt == null));

    private async Task<IReadOnlyList<Due>> AddressAsync(List<WebhookDelivery> rows, CancellationToken cancellationToken)
    {
        var ids = rows.ConvertAll(row => row.WebhookId);
        var webhooks = await db.Set<Webhook>()
            .Where(row => ids.Contains(row.Id))
            .Select(row => new
            {
                row.Id,
                row.Url,
                row.Secret,
            })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return [.. rows.Select(row => new Due(row.Id, webhooks[row.WebhookId].Url, webhooks[row.WebhookId].Secret, row.Kind, row.Body))];
    }
}
