using JobAlliance.Core.Bus;
using JobAlliance.Core.Editing;
using JobAlliance.Core.Postings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Core.Agencies;

/// <summary>
/// What a new day in China brings: postings past their last day close, and licences that run out are told of. Runs at the start and
/// every quarter of an hour; each check is safe to repeat, so a day is never missed and never counted twice.
/// </summary>
public sealed class DailyChecks(IServiceScopeFactory scopes, OutageLog outages, TimeProvider clock, ILogger<DailyChecks> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await CheckAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var expired = await scope.ServiceProvider.GetRequiredService<ExpirePostings>().HandleAsync(cancellationToken);
            await using var second = scopes.CreateAsyncScope();
            var warned = await second.ServiceProvider.GetRequiredService<WarnOfLicences>().HandleAsync(cancellationToken);
            await second.ServiceProvider.GetRequiredService<ForgetEdits>().HandleAsync(cancellationToken);
            if (expired > 0 || warned is { Succeeded: true, Value: > 0 })
            {
                log.LogInformation(
                    "Daily checks: {Expired} postings expired, {Warned} licences run out soon",
                    expired,
                    warned.Succeeded ? warned.Value : 0
                );
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (!outages.Note(exception))
            {
                log.LogError(exception, "Daily checks failed; they run again in {Interval}", Interval);
            }
        }
    }
}
