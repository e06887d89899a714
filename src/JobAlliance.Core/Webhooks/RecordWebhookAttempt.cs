using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

/// <summary>
/// What became of an attempt. Eight attempts with growing pauses (30 s, doubled up to 4 h), then the delivery is given up; five given up in a row disable the
/// webhook, and the agency is told.
/// </summary>
public sealed class RecordWebhookAttempt(AppDb db)
{
    public const int MostAttempts = 8;
    public const int MostGivenUp = 5;

    /// <param name="Status">HTTP status; null without an answer.</param>
    /// <param name="Failure">Null when it was taken (2xx).</param>
    public sealed record Attempt(Guid DeliveryId, int? Status, string? Failure);

    public async Task HandleAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var delivery = await db.Set<WebhookDelivery>().SingleOrDefaultAsync(row => row.Id == attempt.DeliveryId, cancellationToken);
        if (delivery is null)
        {
            return;
        }

        var webhook = await db.Set<Webhook>().SingleAsync(row => row.Id == delivery.WebhookId, cancellationToken);
        delivery.Attempts++;
        (delivery.LastStatus, delivery.LastError) = (attempt.Status, attempt.Failure);
        if (attempt.Failure is null)
        {
            (delivery.Status, delivery.EndedAt, webhook.GivenUp) = (WebhookDeliveryStatus.Delivered, db.Now, 0);
        }
        else if (delivery.Attempts < MostAttempts)
        {
            delivery.NextAttemptAt = db.Now + Pause(delivery.Attempts);
        }
        else
        {
            await GiveUpAsync(delivery, webhook, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    internal static TimeSpan Pause(int attempts) => TimeSpan.FromSeconds(Math.Min(4 * 3600, 30 * Math.Pow(2, attempts - 1)));

    private async Task GiveUpAsync(WebhookDelivery delivery, Webhook webhook, CancellationToken cancellationToken)
    {
        (delivery.Status, delivery.EndedAt) = (WebhookDeliveryStatus.GivenUp, db.Now);
        webhook.GivenUp++;
        if (webhook.GivenUp >= MostGivenUp && webhook.DisabledAt is null)
        {
            webhook.DisabledAt = db.Now;
            var news = new News("webhook.disabled", $"webhook.disabled:{delivery.Id}", $"/agency/webhooks/{webhook.Id}", new Uri(webhook.Url).Host);
            await db.NotifyAgencyAsync(webhook.AgencyId, news, cancellationToken);
        }
    }
}
