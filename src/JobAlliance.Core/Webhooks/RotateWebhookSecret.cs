using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

/// <summary>Another secret for a webhook; what is sent from now on is signed with it, what was sent stays as it was.</summary>
public sealed class RotateWebhookSecret(AppDb db)
{
    /// <param name="Version">The webhook's version that was seen: an older one is refused; null: whatever there is.</param>
    public sealed record Request(Guid WebhookId, long? Version = null);

    /// <returns>The new secret, never to be seen again. Errors: <c>webhook.not-found</c>, <c>common.changed-meanwhile</c>.</returns>
    public async Task<Result<string>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
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

        webhook.Secret = WebhookSignature.NewSecret();
        db.SignEdit(actor, webhook.Id, webhook);
        db.Audit(actor, "webhook.rotated", "agency", webhook.AgencyId, detail: new Uri(webhook.Url).Host);
        return (await db.TrySaveAsync(cancellationToken)).Error is { } error ? error : webhook.Secret;
    }
}
