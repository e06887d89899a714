using JobAlliance.Core.Market;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JobAlliance.Web.Health;

/// <summary>Ready only when the market index is whole; until then it says how far it has come.</summary>
internal sealed class MarketHealth(MarketReadiness readiness) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (done, total) = readiness.Progress;
        Dictionary<string, object> data = new() { ["done"] = done, ["total"] = total };
        return Task.FromResult(
            readiness.IsReady ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Unhealthy("The market index is being built.", data: data)
        );
    }
}
