using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JobAlliance.Web.Health;

internal static class HealthJson
{
    internal static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                Status = report.Status.ToString(),
                Parts = report.Entries.ToDictionary(
                    entry => entry.Key,
                    entry => new
                    {
                        Status = entry.Value.Status.ToString(),
                        entry.Value.Description,
                        entry.Value.Data,
                    }
                ),
            },
            context.RequestAborted
        );
}
