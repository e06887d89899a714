using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

/// <summary>An agency names an address of its own that is told of its events.</summary>
public sealed class AddWebhook(AppDb db)
{
    public const int MostWebhooks = 5;

    public sealed record Request(Guid AgencyId, string Url);

    /// <param name="Secret">Key of the signature: never to be seen again.</param>
    public sealed record Added(Guid WebhookId, string Secret);

    public async Task<Result<Added>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!await db.MayManageAgencyAsync(actor, request.AgencyId, cancellationToken))
        {
            return Error.NotFound("agency.not-found");
        }

        if (!Uri.TryCreate(request.Url, UriKind.Absolute, out var url) || !IsSafe(url))
        {
            return Error.Invalid("webhook.url-wrong", nameof(request.Url));
        }

        if (await db.Set<Webhook>().CountAsync(row => row.AgencyId == request.AgencyId, cancellationToken) >= MostWebhooks)
        {
            return Error.Conflict("webhook.too-many", MostWebhooks);
        }

        var webhook = new Webhook
        {
            Id = db.NewId(),
            AgencyId = request.AgencyId,
            Url = url.ToString(),
            Secret = WebhookSignature.NewSecret(),
            CreatedAt = db.Now,
        };
        db.Add(webhook);
        db.Audit(actor, "webhook.added", "agency", request.AgencyId, detail: url.Host);
        return (await db.TrySaveAsync(cancellationToken)).Error is { } error ? error : new Added(webhook.Id, webhook.Secret);
    }

    // Plain http only to this machine itself, where nobody listens in between (and only where private addresses are allowed at all).
    private static bool IsSafe(Uri url) =>
        url.UserInfo.Length == 0 && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
