namespace JobAlliance.Adapters.Elasticsearch.Client;

/// <summary>Sends each attempt to the next node, and makes sure that what answers is an Elasticsearch.</summary>
internal sealed class NodeHandler(ElasticsearchNodes nodes) : DelegatingHandler
{
    private const string ProductHeader = "X-elastic-product";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var node = nodes.Next();
        request.RequestUri = new Uri(node, request.RequestUri!.PathAndQuery);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            nodes.Answered(node);
            return IsElasticsearch(response) ? response : throw NotElasticsearch(node, response);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            nodes.WasSilent(node);
            throw;
        }
    }

    /// <summary>A gateway's own error, and a refusal before Elasticsearch is reached, have no such header.</summary>
    private static bool IsElasticsearch(HttpResponseMessage response) => response.Headers.Contains(ProductHeader) || !response.IsSuccessStatusCode;

    private static ElasticsearchMismatchException NotElasticsearch(Uri node, HttpResponseMessage response)
    {
        response.Dispose();
        return new ElasticsearchMismatchException(
            $"What answers at {node} is not an Elasticsearch: its answer has no {ProductHeader} header. Set {ElasticsearchOptions.Section}:Nodes."
        );
    }
}

/// <summary>The server is not what the configuration takes it for; trying again will not help.</summary>
public sealed class ElasticsearchMismatchException(string message) : Exception(message);
