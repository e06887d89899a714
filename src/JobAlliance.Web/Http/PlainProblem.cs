using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace JobAlliance.Web.Http;

/// <summary>A problem for answers that no endpoint wrote: no such path, not signed in, too many requests.</summary>
internal static class PlainProblem
{
    public static Task WriteAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        return Results
            .Problem(
                title: ReasonPhrases.GetReasonPhrase(status),
                detail: Texts.Find($"Errors.status.{status}"),
                statusCode: status,
                instance: http.Request.Path,
                extensions: new Dictionary<string, object?> { ["code"] = $"http.{status}" }
            )
            .ExecuteAsync(http);
    }
}
