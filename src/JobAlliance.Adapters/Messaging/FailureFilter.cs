using JobAlliance.Core.Bus;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Adapters.Messaging;

/// <summary>
/// Outside the retries of one consumer: when they are used up, the message goes back to the outbox with what went wrong. While the database is away not even
/// that can be written; the message is held until it can, so that it goes on as soon as the database is back and not when the bus is thought to have lost it.
/// </summary>
internal sealed class FailureFilter(string consumer, IServiceScopeFactory scopes, OutageLog outages, ILogger<FailureFilter> logger)
    : IFilter<ConsumeContext>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        try
        {
            await next.Send(context);
        }
        catch (Exception exception) when (context.MessageId is not null && !context.CancellationToken.IsCancellationRequested)
        {
            context.ReceiveContext.GetOrAddPayload(() => new HandedBack());
            if (!outages.Note(exception))
            {
                logger.LogError(exception, "{Consumer} gave up message {MessageId}", consumer, context.MessageId);
            }

            while (!await IsRecordedAsync(context.MessageId.Value, exception, context.CancellationToken))
            {
                await Task.Delay(Pause, context.CancellationToken);
            }
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("failure");

    private async Task<bool> IsRecordedAsync(Guid messageId, Exception exception, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RecordFailure>().HandleAsync(messageId, consumer, exception, cancellationToken);
            return true;
        }
        catch (Exception failed) when (Outage.Is(failed) || failed is DbUpdateConcurrencyException)
        {
            outages.Note(failed);
            return false;
        }
    }
}

/// <summary>
/// Marks a message whose consumer gave up: it is the outbox's again. A copy of it may have been handled in the meantime and have taken the row away, so that
/// nobody may take it for one that no consumer knows.
/// </summary>
internal sealed record HandedBack;
