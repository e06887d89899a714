using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Web.Http;

/// <summary>
/// Makes a POST safe to repeat: with <c>Idempotency-Key: …</c> (1..200 characters, unique a caller) the first accepted request is carried out and
/// every repeat gets its answer again, with <c>Idempotency-Replayed: true</c>. The mark is saved by the use case's own save, so a crash leaves both or neither.
/// </summary>
internal sealed class IdempotencyFilter(AppDb db, CurrentActor current) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0 || Callers.IdOf(await current.GetAsync(http.RequestAborted)) is not { } caller)
        {
            return await next(context);
        }

        if (key.Length > 200)
        {
            return Problems.From(Error.Invalid("idempotency.key-too-long", Header, 200), http);
        }

        var hash = await HashAsync(http.Request);
        if (await FindAsync(caller, key, http.RequestAborted) is { } earlier)
        {
            return Replay(earlier, hash, http);
        }

        var accepted = new AcceptedRequest
        {
            CallerId = caller,
            Key = key,
            RequestHash = hash,
            AcceptedAt = db.Now,
        };
        db.AcceptedRequests.Add(accepted);
        var answer = await next(context);
        return await SettleAsync(accepted, answer, http);
    }

    private async Task<object?> SettleAsync(AcceptedRequest accepted, object? answer, HttpContext http)
    {
        var status = (answer as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
        if (status < StatusCodes.Status300MultipleChoices)
        {
            (accepted.Status, accepted.Body) = (
                status,
                (answer as IValueHttpResult)?.Value is { } value ? JsonSerializer.Serialize(value, Json.Options) : null
            );
            accepted.Location = http.Response.Headers.Location.ToString() is { Length: > 0 } location ? location : LocationOf(answer);
            await db.SaveChangesAsync(http.RequestAborted);
            return answer;
        }

        // Refused: nothing was kept, unless the same request won a race with us.
        return await FindAsync(accepted.CallerId, accepted.Key, http.RequestAborted) is { } winner
            ? Replay(winner, accepted.RequestHash, http)
            : answer;
    }

    private static string? LocationOf(object? answer) => answer?.GetType().GetProperty(nameof(Created.Location))?.GetValue(answer) as string;

    private static IResult Replay(AcceptedRequest earlier, string hash, HttpContext http)
    {
        if (earlier.RequestHash != hash)
        {
            return Problems.From(Error.Conflict("idempotency.other-request"), http);
        }

        http.Response.Headers["Idempotency-Replayed"] = "true";
        if (earlier.Location is not null)
        {
            http.Response.Headers.Location = earlier.Location;
        }

        return earlier.Body is null
            ? Results.StatusCode(earlier.Status ?? StatusCodes.Status200OK)
            : Results.Content(earlier.Body, "application/json; charset=utf-8", Encoding.UTF8, earlier.Status);
    }

    private Task<AcceptedRequest?> FindAsync(Guid caller, string key, CancellationToken cancellationToken) =>
        db.AcceptedRequests.AsNoTracking().SingleOrDefaultAsync(request => request.CallerId == caller && request.Key == key, cancellationToken);

    private static async Task<string> HashAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"));
        request.Body.Position = 0;
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0; )
        {
            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
