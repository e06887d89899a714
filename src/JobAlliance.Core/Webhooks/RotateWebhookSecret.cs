using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

/// <summary>Another secret for a webhook; what is sent from now on is signed with it, what was sent stays as it was.</summary>
public sealed class RotateWebhookSecret(AppDb db)
{
    /// <returns>The new secret, never to be seen again. Errors: <c>webhook.not-found</c>.</returns>
    public async Task<Result<string>> HandleAsync(Guid webhookId, Actor actor, CancellationToken cancellationToken)
    {
        var webhook = await db.Set<Webhook>().SingleOrDefaultAsync(row => row.Id == webhookId, cancellationToken);
        if (webhook is null || !await db.MayManageAgencyAsync(actor, webhook.AgencyId, cancellationToken))
        {
            return Error.NotFound("webhook.not-found");
        }

        webhook.Secret = WebhookSignature.NewSecret();
        db.Audit(actor, "webhook.rotated", "agency", webhook.AgencyId, detail: new Uri(webhook.Url).Host);
        return (await db.TrySaveAsync(cancellationToken)).Error is { } error ? error : webhook.Secret;
    }
}
