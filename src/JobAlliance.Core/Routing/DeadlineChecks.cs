using JobAlliance.Core.Bus;
using JobAlliance.Core.Referrals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Routing;

/// <summary>Looks for deadlines that have passed: offers without an answer, referrals that rest. Each check is safe to repeat and to run in several processes.</summary>
public sealed class DeadlineChecks(
    IServiceScopeFactory scopes,
    IOptions<RoutingOptions> options,
    OutageLog outages,
    TimeProvider clock,
    ILogger<DeadlineChecks> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.Value.CheckMinutes), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await CheckAsync(stoppingToken);
        }
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var expired = await scope.ServiceProvider.GetRequiredService<ExpireRoutes>().HandleAsync(cancellationToken);
            await using var second = scopes.CreateAsyncScope();
            var escalated = await second.ServiceProvider.GetRequiredService<EscalateReferrals>().HandleAsync(cancellationToken);
            if (expired + escalated > 0)
            {
                log.LogInformation("Deadlines: {Expired} offers expired, {Escalated} referrals escalated", expired, escalated);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (!outages.Note(exception))
            {
                log.LogError(exception, "The look for passed deadlines failed; it is repeated in {Minutes} minutes", options.Value.CheckMinutes);
            }
        }
    }
}
