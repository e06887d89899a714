using JobAlliance.Core.Market;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Diagnostics;

namespace JobAlliance.Web.Http;

/// <summary>An outage of the market index is no bug: 503 with Retry-After, said plainly; pages show their own error page for it.</summary>
internal sealed class Outages : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not MarketIndexUnavailableException)
        {
            return false;
        }

        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = "10";
        if (!ApiCalls.IsApi(httpContext.Request))
        {
            return true;
        }

        var texts = httpContext.RequestServices.GetRequiredService<Texts>();
        await Results
            .Problem(
                title: texts["Errors.market.unavailable-title"],
                detail: texts["Errors.market.unavailable"],
                statusCode: StatusCodes.Status503ServiceUnavailable,
                instance: httpContext.Request.Path,
                extensions: new Dictionary<string, object?> { ["code"] = "market.unavailable" }
            )
            .ExecuteAsync(httpContext);
        return true;
    }
}
