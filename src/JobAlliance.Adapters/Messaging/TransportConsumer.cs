using JobAlliance.Core.Bus;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Adapters.Messaging;

/// <summary>What MassTransit sees of one of our consumers. Says what was handled, within the trace of the page that raised it.</summary>
internal sealed class TransportConsumer<TConsumer, TMessage>(TConsumer consumer, Delivery delivery, ILogger<TConsumer> logger) : IConsumer<TMessage>
    where TConsumer : Consumer<TMessage>
    where TMessage : class
{
    public async Task Consume(ConsumeContext<TMessage> context)
    {
        var id =
            context.MessageId ?? throw new InvalidOperationException($"A {typeof(TMessage).Name} came without an id; only the relay may publish.");
        var tookEffect = await delivery.DeliverAsync(consumer, id, context.Message, context.CancellationToken);
        logger.LogDebug("{Message} {MessageId}: {Outcome}", typeof(TMessage).Name, id, tookEffect ? "handled" : "was handled before");
    }
}
