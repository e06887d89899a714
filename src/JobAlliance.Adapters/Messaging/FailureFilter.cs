using JobAlliance.Core.Bus;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Adapters.Messaging;

/// <summary>
/// Outside the retries of one consumer: when they are used up, the message goes back to the outbox with what went wrong. When even that cannot be written
/// the outbox row, still there, is published again in time.
/// </summary>
internal sealed class FailureFilter(string consumer, IServiceScopeFactory scopes, ILogger<FailureFilter> logger) : IFilter<ConsumeContext>
{
    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        try
        {
            await next.Send(context);
        }
        catch (Exception exception) when (context.MessageId is not null && !context.CancellationToken.IsCancellationRequested)
        {
            context.ReceiveContext.GetOrAddPayload(() => new HandedBack());
            logger.LogError(exception, "{Consumer} gave up message {MessageId}", consumer, context.MessageId);
            await using var scope = scopes.CreateAsyncScope();
            var record = scope.ServiceProvider.GetRequiredService<RecordFailure>();
            await record.HandleAsync(context.MessageId.Value, consumer, exception, context.CancellationToken);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("failure");
}

/// <summary>
/// Marks a message whose consumer gave up: it is the outbox's again. A copy of it may have been handled in the meantime and have taken the row away, so that
/// nobody may take it for one that no consumer knows.
/// </summary>
internal sealed record HandedBack;
