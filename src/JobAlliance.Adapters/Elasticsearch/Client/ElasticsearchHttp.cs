using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace JobAlliance.Adapters.Elasticsearch.Client;

/// <summary>Builds the HTTP client: retries, time-outs, nodes in turn, sign-in, and whom to trust.</summary>
internal static class ElasticsearchHttp
{
    public static HttpClient Create(ElasticsearchOptions options, TimeProvider clock)
    {
        var nodes = new ElasticsearchNodes(options.Nodes, clock);
        var pipeline = Pipeline(options, nodes);
        var handler = new ResilienceHandler(pipeline) { InnerHandler = new NodeHandler(nodes) { InnerHandler = Sockets(options) } };
        var client = new HttpClient(handler) { BaseAddress = options.Nodes[0], Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Authorization = Authorization(options);
        return client;
    }

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(ElasticsearchOptions options, ElasticsearchNodes nodes)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage>();
        var attempts = Math.Max(options.Retries, nodes.Count - 1);
        if (attempts > 0)
        {
            builder.AddRetry(
                new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = attempts,
                    Delay = TimeSpan.FromMilliseconds(150),
                    MaxDelay = TimeSpan.FromSeconds(5),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldHandle = arguments => ValueTask.FromResult(IsPassing(arguments.Outcome)),
                    DelayGenerator = arguments =>
                        ValueTask.FromResult<TimeSpan?>(
                            arguments.Outcome.Exception is not null && arguments.AttemptNumber < nodes.Count - 1 ? TimeSpan.Zero : null
                        ),
                }
            );
        }

        return builder.AddTimeout(options.Timeout).Build();
    }

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or Polly.Timeout.TimeoutRejectedException
        || outcome.Result?.StatusCode
            is HttpStatusCode.TooManyRequests
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;

    private static AuthenticationHeaderValue? Authorization(ElasticsearchOptions options) =>
        options.ApiKey is { Length: > 0 } key ? new AuthenticationHeaderValue("ApiKey", key)
        : options.UserName is { Length: > 0 } user
            ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")))
        : null;

    private static SocketsHttpHandler Sockets(ElasticsearchOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip,
            ConnectTimeout = TimeSpan.FromSeconds(2),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
            UseProxy = false,
        };
        if (options.CertificateFingerprint is { Length: > 0 } fingerprint)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => HasFingerprint(certificate, fingerprint);
        }
        else if (options.CertificateAuthority is { Length: > 0 } path)
        {
            var authority = X509CertificateLoader.LoadCertificateFromFile(path);
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) => IsSignedBy(authority, certificate, errors);
        }

        return handler;
    }

    private static bool HasFingerprint(X509Certificate? certificate, string fingerprint) =>
        certificate is not null
        && certificate
            .GetCertHashString(HashAlgorithmName.SHA256)
            .Equals(fingerprint.Replace(":", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static bool IsSignedBy(X509Certificate2 authority, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        using var server = new X509Certificate2(certificate);
        return chain.Build(server);
    }
}
