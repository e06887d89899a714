using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

/// <summary>Sends a delivery once more, at once and with all its attempts, whatever became of it; the receiver knows it by its identifier.</summary>
public sealed class SendDeliveryAgain(AppDb db)
{
    /// <summary>Errors: <c>webhook.not-found</c>, <c>webhook.disabled</c>.</summary>
    public async Task<Result> HandleAsync(Guid deliveryId, Actor actor, CancellationToken cancellationToken)
    {
        var delivery = await db.Set<WebhookDelivery>().SingleOrDefaultAsync(row => row.Id == deliveryId, cancellationToken);
        var webhook = delivery is null ? null : await db.Set<Webhook>().SingleAsync(row => row.Id == delivery.WebhookId, cancellationToken);
        if (delivery is null || webhook is null || !await db.MayManageAgencyAsync(actor, webhook.AgencyId, cancellationToken))
        {
            return Error.NotFound("webhook.not-found");
        }

        if (webhook.DisabledAt is not null)
        {
            return Error.Conflict("webhook.disabled");
        }

        (delivery.Status, delivery.Attempts, delivery.EndedAt, delivery.NextAttemptAt) = (WebhookDeliveryStatus.Waiting, 0, null, db.Now);
        db.Audit(actor, "webhook.resent", "agency", webhook.AgencyId, detail: delivery.Kind);
        return await db.TrySaveAsync(cancellationToken);
    }
}
