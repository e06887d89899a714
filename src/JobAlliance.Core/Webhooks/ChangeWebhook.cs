using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

/// <summary>Removes a webhook with its log, or switches one on again that was disabled; what waited meanwhile is sent.</summary>
public sealed class ChangeWebhook(AppDb db)
{
    /// <param name="Version">The webhook's version that was seen: an older one is refused; null: whatever there is.</param>
    public sealed record Request(Guid WebhookId, bool Remove, long? Version = null);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var webhook = await db.Set<Webhook>().SingleOrDefaultAsync(row => row.Id == request.WebhookId, cancellationToken);
        if (webhook is null || !await db.MayManageAgencyAsync(actor, webhook.AgencyId, cancellationToken))
        {
            return Error.NotFound("webhook.not-found");
        }

        if (request.Version is { } version && version != webhook.Version)
        {
            return Error.Stale("common.changed-meanwhile");
        }

        if (request.Remove)
        {
            db.Remove(webhook);
            db.RemoveRange(await db.Set<WebhookDelivery>().Where(row => row.WebhookId == webhook.Id).ToListAsync(cancellationToken));
        }
        else
        {
            (webhook.DisabledAt, webhook.GivenUp) = (null, 0);
            db.SignEdit(actor, webhook.Id, webhook);
        }

        db.Audit(actor, request.Remove ? "webhook.removed" : "webhook.enabled", "agency", webhook.AgencyId);
        return await db.TrySaveAsync(cancellationToken);
    }
}
