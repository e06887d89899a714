using System.Text;
using JobAlliance.Core.Bus;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Adapters.Messaging;

/// <summary>
/// Stands where a transport would have an error queue and a skipped queue of its own, which nobody looks into: what ends here goes to the failed messages that
/// staff see.
/// </summary>
internal sealed class StrayFilter<TContext>(string queue, IServiceScopeFactory scopes, ILogger logger) : IFilter<TContext>
    where TContext : class, ReceiveContext
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task Send(TContext context, IPipe<TContext> next)
    {
        if (context.TryGetPayload<HandedBack>(out _))
        {
            return;
        }

        var exception = (context as ExceptionReceiveContext)?.Exception;
        logger.LogError(exception, "{Queue} cannot handle message {MessageId}", queue, context.GetMessageId());
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var keep = scope.ServiceProvider.GetRequiredService<KeepStray>();
            var reason = $"{queue}: {(exception is null ? "no consumer takes it" : exception.GetBaseException().Message)}";
            await keep.HandleAsync(context.GetMessageId(), Encoding.UTF8.GetString(context.Body.GetBytes()), reason, context.CancellationToken);
        }
        catch (Exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            // The database is away: back to the queue with it, but not as fast as it goes.
            await Task.Delay(Pause, context.CancellationToken);
            throw;
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("stray");
}
