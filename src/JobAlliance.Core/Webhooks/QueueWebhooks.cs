using System.Text.Json;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Webhooks;

/// <summary>An event for an agency waits for each of the agency's webhooks. One that is disabled keeps what comes until it is switched on again.</summary>
public sealed class QueueWebhooks(AppDb db) : Consumer<AgencyEvent>
{
    public override async Task ConsumeAsync(AgencyEvent message, CancellationToken cancellationToken)
    {
        var webhooks = await db.Set<Webhook>().Where(row => row.AgencyId == message.AgencyId).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var webhook in webhooks)
        {
            db.Add(
                new WebhookDelivery
                {
                    Id = db.NewId(),
                    WebhookId = webhook,
                    Kind = message.Kind,
                    Body = JsonSerializer.Serialize(message, Json.Options),
                    CreatedAt = db.Now,
                    NextAttemptAt = db.Now,
                }
            );
        }
    }
}
