using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Standby;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JobAlliance.Web.Health;

/// <summary>
/// Ready only when the market index is whole; until then it says how far it has come. An engine that is away afterwards is said, and no reason to send people
/// elsewhere: everything but the search works, and what is written waits.
/// </summary>
internal sealed class MarketHealth(MarketReadiness readiness, IMarketIndex index, StandbyMarket? standby = null) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (done, total) = readiness.Progress;
        Dictionary<string, object> data = new() { ["done"] = done, ["total"] = total };
        return !readiness.IsReady ? HealthCheckResult.Unhealthy("The market index is being built.", data: data)
            : await AnswersAsync(cancellationToken) ? HealthCheckResult.Healthy(data: data)
            : HealthCheckResult.Degraded($"The market index does not answer: {Searches()}, and what is written waits.", data: data);
    }

    private string Searches() =>
        standby is { CanAnswer: true } ? $"searches are answered by a copy as of {standby.AsOf:u}" : "searches are refused for now";

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await index.GetStatusAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is MarketIndexUnavailableException or TimeoutException)
        {
            return false;
        }
    }
}
