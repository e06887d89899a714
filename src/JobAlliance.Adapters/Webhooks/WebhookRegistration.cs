using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Adapters.Webhooks;

internal static class WebhookRegistration
{
    internal static IServiceCollection AddWebhookSender(this IServiceCollection services, IConfiguration configuration, ProcessRole role)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var options = configuration.GetSection(WebhookOptions.Section).Get<WebhookOptions>() ?? new WebhookOptions();
        services
            .AddHttpClient(WebhookWorker.Client, client => client.Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds))
            .ConfigurePrimaryHttpMessageHandler(() => Handler(options));
        if (role != ProcessRole.Web)
        {
            services.AddHostedService<WebhookWorker>();
        }

        return services;
    }

    private static SocketsHttpHandler Handler(WebhookOptions options)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };
        if (!options.AllowPrivateAddresses)
        {
            handler.ConnectCallback = PublicAddresses.ConnectAsync;
        }

        return handler;
    }
}
