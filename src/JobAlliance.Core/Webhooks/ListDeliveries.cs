using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

/// <summary>The delivery log of one webhook, newest first.</summary>
public sealed class ListDeliveries(AppDb db)
{
    /// <param name="Status">Null: all.</param>
    public sealed record Request(Guid WebhookId, PageRequest Page, WebhookDeliveryStatus? Status = null);

    /// <param name="LastFailure">Why the newest delivery that was given up could not be delivered: the reason of a webhook that is disabled.</param>
    public sealed record Answer(Webhook Webhook, Page<WebhookDelivery> Log, string? LastFailure);

    public async Task<Result<Answer>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var webhook = await db.Set<Webhook>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.WebhookId, cancellationToken);
        if (webhook is null || !await db.MayManageAgencyAsync(actor, webhook.AgencyId, cancellationToken))
        {
            return Error.NotFound("webhook.not-found");
        }

        var all = db.Set<WebhookDelivery>().AsNoTracking().Where(row => row.WebhookId == webhook.Id);
        var found = request.Status is { } status ? all.Where(row => row.Status == status) : all;
        var after = Cursor.Read(request.Page.Cursor);
        var rows = await (after is { } last ? found.Where(row => row.Id < last.Id) : found)
            .OrderByDescending(row => row.Id)
            .Take(request.Page.ClampedSize + 1)
            .ToListAsync(cancellationToken);
        var total = await found.CountAsync(cancellationToken);
        return new Answer(
            webhook,
            Cursor.Cut(rows, request.Page.ClampedSize, total, row => new Cursor(0, row.Id)),
            await LastFailureAsync(all, cancellationToken)
        );
    }

    internal static Task<string?> LastFailureAsync(IQueryable<WebhookDelivery> log, CancellationToken cancellationToken) =>
        log.Where(row => row.Status == WebhookDeliveryStatus.GivenUp)
            .OrderByDescending(row => row.EndedAt)
            .Select(row => row.LastError)
            .FirstOrDefaultAsync(cancellationToken);
}
