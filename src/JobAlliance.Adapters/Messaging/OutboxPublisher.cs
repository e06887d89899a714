using System.Diagnostics;
using System.Text.Json;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using MassTransit;

namespace JobAlliance.Adapters.Messaging;

/// <summary>Puts outbox rows on the bus, each in the trace of the page or job that raised it. Returns when the bus has them all.</summary>
internal sealed class OutboxPublisher(IBus bus)
{
    internal static readonly ActivitySource Activities = new("JobAlliance.Bus");

    public Task PublishAsync(IReadOnlyList<OutboxMessage> rows, CancellationToken cancellationToken) =>
        Task.WhenAll(rows.Select(row => PublishAsync(row, cancellationToken)));

    private async Task PublishAsync(OutboxMessage row, CancellationToken cancellationToken)
    {
        var type =
            typeof(PostingsChanged).Assembly.GetType(row.Type)
            ?? throw new InvalidOperationException($"Message {row.Id} is a {row.Type}, which this version does not know.");
        using var activity = Activities.StartActivity($"{type.Name} publish", ActivityKind.Producer, row.TraceParent);
        var message = JsonSerializer.Deserialize(row.Body, type, Json.Options)!;
        await bus.Publish(message, type, context => context.MessageId = row.Id, cancellationToken);
    }
}
