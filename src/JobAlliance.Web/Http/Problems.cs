using JobAlliance.Core.Common;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Http;

/// <summary>The one place where an <see cref="Error"/> becomes an HTTP answer (RFC 9457), in the caller's language.</summary>
internal static class Problems
{
    public static IResult From(Error error, HttpContext http)
    {
        var texts = http.RequestServices.GetRequiredService<Texts>();
        var status = StatusOf(error.Kind);
        return Results.Problem(
            title: texts[$"Errors.kind.{error.Kind}"],
            detail: texts.Of(error),
            statusCode: status,
            type: $"https://httpstatuses.io/{status}",
            instance: http.Request.Path,
            extensions: Extensions(error, texts)
        );
    }

    public static int StatusOf(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.Invalid => StatusCodes.Status400BadRequest,
            ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.Conflict => StatusCodes.Status409Conflict,
            ErrorKind.Gone => StatusCodes.Status410Gone,
            ErrorKind.Stale => StatusCodes.Status412PreconditionFailed,
            _ => throw new InvalidOperationException($"No status for {kind}"),
        };

    /// <summary>Maps a use case's outcome: the value by <paramref name="success"/>, a refusal to its problem.</summary>
    public static IResult Respond<T>(this Result<T> result, HttpContext http, Func<T, IResult> success) =>
        result.Succeeded ? success(result.Value) : From(result.Error!, http);

    public static IResult Respond(this Result result, HttpContext http) => result.Succeeded ? Results.NoContent() : From(result.Error!, http);

    private static Dictionary<string, object?> Extensions(Error error, Texts texts)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = error.Code };
        var fields = (error.Details ?? [error]).Where(each => each.Field is not null).ToList();
        if (fields.Count > 0)
        {
            extensions["errors"] = fields.GroupBy(each => each.Field!).ToDictionary(group => group.Key, group => group.Select(texts.Of).ToArray());
        }

        return extensions;
    }
}
