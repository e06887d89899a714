using JobAlliance.Core.Demonstration;
using JobAlliance.Web.Http;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Demonstration;

/// <summary>While the demonstration is being made, its dates are those of the past: pages lead to its progress, calls are told to come again.</summary>
internal sealed class DemonstrationGate(RequestDelegate next, DemonstrationProgress progress)
{
    public const string Progress = "/preparing";
    private static readonly PathString[] Open = [Progress, "/health", "/language", "/theme", "/error"];

    public Task InvokeAsync(HttpContext context, Texts texts)
    {
        if (progress.Now is null || Open.Any(path => context.Request.Path.StartsWithSegments(path)))
        {
            return next(context);
        }

        if (ApiCalls.IsApi(context.Request))
        {
            return RefuseAsync(context, texts);
        }

        var wanted = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
        context.Response.Redirect($"{Progress}?back={Uri.EscapeDataString(wanted)}");
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context, Texts texts)
    {
        context.Response.Headers.RetryAfter = "5";
        return Results
            .Problem(
                title: texts["Errors.demonstration.being-made-title"],
                detail: texts["Errors.demonstration.being-made"],
                statusCode: StatusCodes.Status503ServiceUnavailable,
                instance: context.Request.Path,
                extensions: new Dictionary<string, object?> { ["code"] = "demonstration.being-made" }
            )
            .ExecuteAsync(context);
    }
}
