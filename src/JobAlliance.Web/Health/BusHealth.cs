using JobAlliance.Core.Bus;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JobAlliance.Web.Health;

/// <summary>How far the effects are behind. Being behind is no reason to send people elsewhere.</summary>
internal sealed class BusHealth(OutboxBacklog backlog) : IHealthCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = await backlog.HandleAsync(cancellationToken);
        Dictionary<string, object> data = new()
        {
            ["pending"] = now.Pending,
            ["behindSeconds"] = Math.Round(now.Behind.TotalSeconds, 1),
            ["failed"] = now.Failed,
        };
        return now.Behind > Late || now.Failed > 0
            ? HealthCheckResult.Degraded(
                $"{now.Pending} messages wait, the oldest for {now.Behind.TotalSeconds:0} s; {now.Failed} failed.",
                data: data
            )
            : HealthCheckResult.Healthy(data: data);
    }
}
