using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Webhooks;

internal static class WebhooksRegistration
{
    internal static IServiceCollection AddWebhooks(this IServiceCollection services) =>
        services
            .AddScoped<AddWebhook>()
            .AddScoped<ChangeWebhook>()
            .AddScoped<ListWebhooks>()
            .AddScoped<ListDeliveries>()
            .AddScoped<RotateWebhookSecret>()
            .AddScoped<SendDeliveryAgain>()
            .AddScoped<ClaimWebhooks>()
            .AddScoped<RecordWebhookAttempt>();
}
