using System.Net;

namespace JobAlliance.Adapters.Elasticsearch.Client;

/// <summary>Elasticsearch answered with an error of its own.</summary>
/// <param name="type">Its name for the error: <c>index_not_found_exception</c>.</param>
internal sealed class ElasticsearchException(HttpStatusCode status, string type, string reason)
    : Exception($"Elasticsearch answered {(int)status}: {type}: {reason}")
{
    public HttpStatusCode Status => status;

    public string Type => type;

    /// <summary>It cannot do it now, and may be able to later.</summary>
    public bool IsPassing =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
