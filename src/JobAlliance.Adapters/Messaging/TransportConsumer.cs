using JobAlliance.Core.Bus;
using MassTransit;

namespace JobAlliance.Adapters.Messaging;

/// <summary>What MassTransit sees of one of our consumers.</summary>
internal sealed class TransportConsumer<TConsumer, TMessage>(TConsumer consumer, Delivery delivery) : IConsumer<TMessage>
    where TConsumer : Consumer<TMessage>
    where TMessage : class
{
    public Task Consume(ConsumeContext<TMessage> context) =>
        context.MessageId is { } id
            ? delivery.DeliverAsync(consumer, id, context.Message, context.CancellationToken)
            : throw new InvalidOperationException($"A {typeof(TMessage).Name} came without an id; only the relay may publish.");
}
