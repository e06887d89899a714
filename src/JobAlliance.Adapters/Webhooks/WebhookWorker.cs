using System.Text;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobAlliance.Adapters.Webhooks;

/// <summary>Sends what waits for webhooks, signed, and records what became of it.</summary>
internal sealed class WebhookWorker(
    IServiceScopeFactory scopes,
    IHttpClientFactory clients,
    IOptions<WebhookOptions> options,
    OutageLog outages,
    TimeProvider clock,
    ILogger<WebhookWorker> logger
) : BackgroundService
{
    internal const string Client = "webhooks";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.PollMilliseconds), clock);
        do
        {
            try
            {
                while (await SendDueAsync(stoppingToken) > 0) { }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away; what is due stays due.
                if (!outages.Note(exception))
                {
                    logger.LogWarning(exception, "Webhooks could not be sent and are tried again");
                }
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<ClaimWebhooks>().HandleAsync(cancellationToken);
        var attempts = await Task.WhenAll(due.Select(delivery => SendAsync(delivery, cancellationToken)));
        foreach (var attempt in attempts)
        {
            await scope.ServiceProvider.GetRequiredService<RecordWebhookAttempt>().HandleAsync(attempt, cancellationToken);
        }

        return due.Count;
    }

    private async Task<RecordWebhookAttempt.Attempt> SendAsync(ClaimWebhooks.Due due, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, due.Url)
        {
            Content = new StringContent(due.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(due.Secret, due.Body, clock.GetUtcNow()));
        request.Headers.Add("JobAlliance-Event", due.Kind);
        request.Headers.Add("JobAlliance-Delivery", due.DeliveryId.ToString());
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var status = (int)answer.StatusCode;
            return new RecordWebhookAttempt.Attempt(due.DeliveryId, status, answer.IsSuccessStatusCode ? null : $"HTTP {status}");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new RecordWebhookAttempt.Attempt(
                due.DeliveryId,
                null,
                exception is HttpRequestException ? exception.Message : "no answer in time"
            );
        }
    }
}
