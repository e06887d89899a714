using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Core.Market;
using Polly.Timeout;

namespace JobAlliance.Adapters.Elasticsearch.Client;

/// <summary>
/// Elasticsearch's documented REST API, as much of it as the market index speaks. Kept so thin that the official client could take its place.
/// Throws <see cref="MarketIndexUnavailableException"/> when no node answers or none can answer now, <see cref="ElasticsearchException"/> for any
/// other error.
/// </summary>
internal sealed partial class ElasticsearchClient(HttpClient http) : IDisposable
{
    private const int CompressFrom = 4096;

    public static ElasticsearchClient Create(ElasticsearchOptions options, TimeProvider clock) => new(ElasticsearchHttp.Create(options, clock));

    public void Dispose() => http.Dispose();

    /// <summary>The answer as JSON; null for 404 where the caller allows it.</summary>
    private async Task<JsonNode?> SendAsync(
        HttpMethod method,
        string path,
        byte[]? body,
        CancellationToken cancellationToken,
        bool mayBeMissing = false,
        string mediaType = "application/json"
    )
    {
        try
        {
            using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : Content(body, mediaType) };
            using var response = await http.SendAsync(request, cancellationToken);
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            if (mayBeMissing && response.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }

            return response.IsSuccessStatusCode
                ? await JsonNode.ParseAsync(stream, cancellationToken: cancellationToken)
                : throw await ReadErrorAsync(response, stream);
        }
        catch (Exception exception) when (IsOutage(exception, cancellationToken))
        {
            throw new MarketIndexUnavailableException("Elasticsearch cannot be reached, or cannot answer for now.", exception);
        }
    }

    private Task<JsonNode?> SendAsync(
        HttpMethod method,
        string path,
        JsonNode? body,
        CancellationToken cancellationToken,
        bool mayBeMissing = false
    ) => SendAsync(method, path, body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body), cancellationToken, mayBeMissing);

    private static bool IsOutage(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or TimeoutRejectedException or IOException
        || (exception is ElasticsearchException error && error.IsPassing)
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static ByteArrayContent Content(byte[] body, string mediaType)
    {
        var content = new ByteArrayContent(body.Length < CompressFrom ? body : Compress(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        if (body.Length >= CompressFrom)
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        return content;
    }

    private static byte[] Compress(byte[] body)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return target.ToArray();
    }

    private static async Task<ElasticsearchException> ReadErrorAsync(HttpResponseMessage response, Stream stream)
    {
        using var reader = new StreamReader(stream);
        var text = await reader.ReadToEndAsync();
        try
        {
            var error = JsonNode.Parse(text)?["error"];
            var cause = error is JsonObject ? error["root_cause"]?[0] ?? error : null;
            return new ElasticsearchException(response.StatusCode, (string?)cause?["type"] ?? "error", (string?)cause?["reason"] ?? text);
        }
        catch (JsonException)
        {
            return new ElasticsearchException(response.StatusCode, "unreadable", text[..Math.Min(text.Length, 200)]);
        }
    }
}
