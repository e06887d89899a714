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

    /// <summary>Whether any consumer of this program wants it.</summary>
    public bool IsWanted(OutboxMessage row) => subscriptions.To(row.Type).Count > 0;

    /// <exception cref="OperationCanceledException">The bus did not take them in time.</exception>
    public async Task PublishAsync(IReadOnlyList<OutboxMessage> rows, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await Task.WhenAll(rows.Where(row => row.FailedAt is null && IsWanted(row)).Select(row => PublishAsync(row, patience.Token)));
    }

    /// <summary>What another version, or somebody else, has raised is put aside instead of holding up all the others.</summary>
    public static void PutAsideUnknown(IEnumerable<OutboxMessage> rows, DateTimeOffset now)
    {
        foreach (var row in rows.Where(row => TypeOf(row) is null))
        {
            (row.FailedAt, row.PublishedAt, row.Failure) = (now, null, $"This version knows no {row.Type}.");
        }
    }

    private static Type? TypeOf(OutboxMessage row) => typeof(PostingsChanged).Assembly.GetType(row.Type);

    private async Task PublishAsync(OutboxMessage row, CancellationToken cancellationToken)
    {
        var type = TypeOf(row)!;
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
