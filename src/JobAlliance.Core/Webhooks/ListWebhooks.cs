using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

/// <summary>An agency's webhooks, each with its newest deliveries.</summary>
public sealed class ListWebhooks(AppDb db)
{
    private const int NewestDeliveries = 20;

    /// <param name="SecretMark">Eight hex digits of the secret's SHA-256: which secret is in use.</param>
    /// <param name="LastFailure">Of the newest delivery that was given up: the reason, when it is disabled.</param>
    public sealed record Row(
        Guid Id,
        string Url,
        string SecretMark,
        DateTimeOffset CreatedAt,
        DateTimeOffset? DisabledAt,
        string? LastFailure,
        IReadOnlyList<Delivery> Newest,
        long Version
    );

    public sealed record Delivery(
        Guid Id,
        string Kind,
        DateTimeOffset CreatedAt,
        WebhookDeliveryStatus Status,
        int Attempts,
        DateTimeOffset? EndedAt,
        int? LastStatus,
        string? LastError
    );

    public async Task<Result<IReadOnlyList<Row>>> HandleAsync(Guid agencyId, Actor actor, CancellationToken cancellationToken)
    {
        if (!await db.MayManageAgencyAsync(actor, agencyId, cancellationToken))
        {
            return Error.NotFound("agency.not-found");
        }

        var webhooks = await db.Set<Webhook>()
            .AsNoTracking()
            .Where(row => row.AgencyId == agencyId)
            .OrderBy(row => row.CreatedAt)
            .ToListAsync(cancellationToken);
        List<Row> rows = [];
        foreach (var webhook in webhooks)
        {
            var log = db.Set<WebhookDelivery>().Where(row => row.WebhookId == webhook.Id);
            var failure = await ListDeliveries.LastFailureAsync(log, cancellationToken);
            rows.Add(RowOf(webhook, failure, await NewestAsync(webhook.Id, cancellationToken)));
        }

        return rows;
    }

    private static Row RowOf(Webhook webhook, string? failure, IReadOnlyList<Delivery> newest)
    {
        var mark = WebhookSignature.MarkOf(webhook.Secret);
        return new Row(webhook.Id, webhook.Url, mark, webhook.CreatedAt, webhook.DisabledAt, failure, newest, webhook.Version);
    }

    private async Task<IReadOnlyList<Delivery>> NewestAsync(Guid webhookId, CancellationToken cancellationToken) =>
        await db.Set<WebhookDelivery>()
            .Where(row => row.WebhookId == webhookId)
            .OrderByDescending(row => row.CreatedAt)
            .Take(NewestDeliveries)
            .Select(row => new Delivery(row.Id, row.Kind, row.CreatedAt, row.Status, row.Attempts, row.EndedAt, row.LastStatus, row.LastError))
            .ToListAsync(cancellationToken);
}
