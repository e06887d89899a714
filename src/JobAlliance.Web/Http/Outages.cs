using JobAlliance.Core.Bus;
using JobAlliance.Core.Market;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Diagnostics;

namespace JobAlliance.Web.Http;

/// <summary>An outage of the market index or the database is no bug: 503 with Retry-After, said plainly; pages show their own error page for it.</summary>
internal sealed class Outages(OutageLog log) : IExceptionHandler
{
    private const int SecondsOfOutage = 10;
    private const int SecondsOfRush = 2;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var what = exception is MarketIndexBusyException ? "busy" : WordOf(Outage.Of(exception));
        if (what is null)
        {
            return false;
        }

        if (what != "busy")
        {
            log.Note(exception);
        }

        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = $"{(what == "busy" ? SecondsOfRush : SecondsOfOutage)}";
        if (!ApiCalls.IsApi(httpContext.Request))
        {
            return true;
        }

        var texts = httpContext.RequestServices.GetRequiredService<Texts>();
        await Results
            .Problem(
                title: texts[$"Errors.{what}.unavailable-title"],
                detail: texts[$"Errors.{what}.unavailable"],
                statusCode: StatusCodes.Status503ServiceUnavailable,
                instance: httpContext.Request.Path,
                extensions: new Dictionary<string, object?> { ["code"] = $"{what}.unavailable" }
            )
            .ExecuteAsync(httpContext);
        return true;
    }

    private static string? WordOf(Server? server) =>
        server switch
        {
            Server.MarketIndex => "market",
            Server.Database => "database",
            _ => null,
        };
}
