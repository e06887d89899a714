using System.Diagnostics;
using System.Text.Json;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using MassTransit;

namespace JobAlliance.Adapters.Messaging;

/// <summary>Puts outbox rows on the bus, each in the trace of the page or job that raised it. Returns when the bus has them all.</summary>
internal sealed class OutboxPublisher(IBus bus, Subscriptions subscriptions)
{
    internal static readonly ActivitySource Activities = new("JobAlliance.Bus");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <exception cref="OperationCanceledException">The bus did not take them in time.</exception>
    public async Task PublishAsync(IReadOnlyList<OutboxMessage> rows, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await Task.WhenAll(rows.Where(row => subscriptions.To(row.Type).Count > 0).Select(row => PublishAsync(row, patience.Token)));
    }

    private async Task PublishAsync(OutboxMessage row, CancellationToken cancellationToken)
    {
        var type =
            typeof(PostingsChanged).Assembly.GetType(row.Type)
            ?? throw new InvalidOperationException($"Message {row.Id} is a {row.Type}, which this version does not know.");
        using var activity = Activities.StartActivity($"{type.Name} publish", ActivityKind.Producer, row.TraceParent);
        var message = JsonSerializer.Deserialize(row.Body, type, Json.Options)!;
        await bus.Publish(message, type, context => Address(context, row), cancellationToken);
    }

    // Mandatory: a broker that has no queue for it yet says so, instead of dropping it.
    private static void Address(PublishContext context, OutboxMessage row)
    {
        context.MessageId = row.Id;
        if (context.TryGetPayload<RabbitMqSendContext>(out var broker))
        {
            broker.Mandatory = true;
        }
    }
}
