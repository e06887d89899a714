using JobAlliance.Core.Demonstration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JobAlliance.Web.Health;

/// <summary>Not ready while the demonstration is being made; it says how many of its days are played.</summary>
internal sealed class DemonstrationHealth(DemonstrationProgress progress) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (progress.Now is not { } now)
        {
            return Task.FromResult(HealthCheckResult.Healthy());
        }

        Dictionary<string, object> data = new() { ["done"] = now.Done, ["total"] = now.Days };
        return Task.FromResult(HealthCheckResult.Unhealthy("The demonstration is being made.", data: data));
    }
}
