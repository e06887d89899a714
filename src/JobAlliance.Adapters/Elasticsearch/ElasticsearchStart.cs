using System.Net;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Adapters.Elasticsearch.Documents;
using JobAlliance.Core.Market;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>
/// Looks at the cluster before the program serves: that it is an Elasticsearch of a known version, has the analyzer asked for, and grants the rights
/// that are needed. A cluster that does not answer is no reason not to start: writes wait and searches say so.
/// </summary>
internal sealed partial class ElasticsearchStart(
    ElasticsearchClient client,
    ElasticsearchOptions options,
    ElasticsearchMarketIndex index,
    TimeProvider clock,
    ILogger<ElasticsearchStart> logger
) : IHostedService
{
    private static readonly int[] KnownVersions = [8, 9];

    /// <exception cref="StartRefusedException">It is something else, of an unknown version, without the analyzer, or without the rights.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CheckVersionAsync(cancellationToken);
            await CheckAnalyzerAsync(cancellationToken);
            await PutTemplatesAsync(cancellationToken);
            await index.GetStatusAsync(cancellationToken);
        }
        catch (ElasticsearchMismatchException exception)
        {
            throw new StartRefusedException(exception.Message, exception);
        }
        catch (ElasticsearchException exception) when (exception.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw new StartRefusedException(Rights(exception), exception);
        }
        catch (ElasticsearchException exception) when (IsAboutAnalyzer(exception))
        {
            throw new StartRefusedException(NoAnalyzer(), exception);
        }
        catch (MarketIndexUnavailableException exception)
        {
            LogUnavailable(exception.InnerException?.Message ?? exception.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CheckVersionAsync(CancellationToken cancellationToken)
    {
        try
        {
            var version = await client.VersionAsync(cancellationToken);
            if (!KnownVersions.Contains(int.Parse(version.Split('.')[0])))
            {
                throw new StartRefusedException(
                    $"The Elasticsearch at {options.Nodes[0]} is version {version}; known are {string.Join(" and ", KnownVersions)}."
                );
            }

            LogConnected(version, options.Prefix);
        }
        catch (ElasticsearchException exception) when (exception.Status == HttpStatusCode.Forbidden)
        {
            LogUnknownVersion(options.Prefix);
        }
    }

    /// <summary>Rights on our indices only do not allow it; every index is made with its mapping anyway.</summary>
    private async Task PutTemplatesAsync(CancellationToken cancellationToken)
    {
        try
        {
            await new MarketAliases<PostingDocument, PostingEntry>(client, options, clock).PutTemplateAsync(cancellationToken);
            await new MarketAliases<ResumeDocument, ResumeEntry>(client, options, clock).PutTemplateAsync(cancellationToken);
        }
        catch (ElasticsearchException exception) when (exception.Status == HttpStatusCode.Forbidden)
        {
            LogNoTemplates();
        }
    }

    /// <summary>Before an index is made with it. Rights on our indices only do not allow it: then making the index tells.</summary>
    private async Task CheckAnalyzerAsync(CancellationToken cancellationToken)
    {
        try
        {
            await client.AnalyzeAsync(null, options.Analyzer, "岗位", cancellationToken);
        }
        catch (ElasticsearchException exception) when (exception.Status == HttpStatusCode.Forbidden) { }
    }

    private bool IsAboutAnalyzer(ElasticsearchException exception) =>
        exception.Status == HttpStatusCode.BadRequest && exception.Message.Contains($"[{options.Analyzer}]", StringComparison.Ordinal);

    private string NoAnalyzer() =>
        $"The Elasticsearch at {options.Nodes[0]} has no analyzer {options.Analyzer}: install its plugin on every node, "
        + $"or set {ElasticsearchOptions.Section}:Analyzer to {TextAnalysis.Ours}.";

    private string Rights(ElasticsearchException exception) =>
        $"Elasticsearch at {options.Nodes[0]} refuses the sign-in or the rights ({exception.Type}). "
        + $"The market index needs the privilege \"all\" on the indices {options.Prefix}-*: {exception.Message}";

    [LoggerMessage(LogLevel.Information, "Market index: Elasticsearch {Version}, indices {Prefix}-*")]
    private partial void LogConnected(string version, string prefix);

    [LoggerMessage(LogLevel.Information, "Market index: Elasticsearch, indices {Prefix}-*; its version is not ours to read")]
    private partial void LogUnknownVersion(string prefix);

    [LoggerMessage(LogLevel.Information, "Index templates are not ours to write; every index is made with its mapping")]
    private partial void LogNoTemplates();

    [LoggerMessage(LogLevel.Warning, "Elasticsearch does not answer: writes wait, searches are refused until it does. {Reason}")]
    private partial void LogUnavailable(string reason);
}
