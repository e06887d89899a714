using JobAlliance.Core.Bus;
using JobAlliance.Core.Market;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobAlliance.Adapters.Messaging;

/// <summary>MassTransit with every consumer of Core, each on a queue of its own, on the transport that <c>Bus:Transport</c> names.</summary>
internal static class MessagingRegistration
{
    internal static IServiceCollection AddMessaging(this IServiceCollection services, IConfiguration configuration, ProcessRole role)
    {
        services.AddOptions<BusOptions>().BindConfiguration(BusOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var subscriptions = Subscriptions.In(typeof(Subscriptions).Assembly);
        foreach (var subscription in subscriptions.All)
        {
            services.AddScoped(subscription.Consumer);
        }

        services.AddSingleton<OutboxWakeUp>();
        services.AddScoped<OutboxClaim>();
        services.AddSingleton<OutboxPublisher>();
        var consumers = role == ProcessRole.Web ? [] : subscriptions.All;
        Provider.Choose(configuration, "Bus:Transport", "memory", ("memory", () => services.AddMassTransit(bus => bus.UseMemory(consumers))));
        services.AddHostedService<OutboxRelay>();
        return services;
    }

    private static void UseMemory(this IBusRegistrationConfigurator bus, IReadOnlyList<Subscription> consumers)
    {
        bus.AddConsumers(consumers);
        bus.UsingInMemory(
            (context, transport) =>
            {
                foreach (var consumer in consumers)
                {
                    transport.ReceiveEndpoint(consumer.Name, endpoint => endpoint.Configure(context, consumer));
                }
            }
        );
    }

    private static void AddConsumers(this IBusRegistrationConfigurator bus, IReadOnlyList<Subscription> consumers)
    {
        foreach (var consumer in consumers)
        {
            bus.AddConsumer(TransportType(consumer));
        }
    }

    private static void Configure(this IReceiveEndpointConfigurator endpoint, IRegistrationContext context, Subscription consumer)
    {
        var options = context.GetRequiredService<IOptions<BusOptions>>().Value;
        endpoint.PublishFaults = false;
        endpoint.PrefetchCount = options.Prefetch;
        endpoint.ConcurrentMessageLimit = options.Concurrency;
        var logger = context.GetRequiredService<ILogger<FailureFilter>>();
        endpoint.UseFilter(new ReadinessFilter(context.GetRequiredService<MarketReadiness>()));
        endpoint.UseFilter(new FailureFilter(consumer.Name, context.GetRequiredService<IServiceScopeFactory>(), logger));
        endpoint.UseMessageRetry(retry => retry.Intervals(20, 100, 400, 1000));
        endpoint.ConfigureConsumer(context, TransportType(consumer));
    }

    private static Type TransportType(Subscription consumer) => typeof(TransportConsumer<,>).MakeGenericType(consumer.Consumer, consumer.Message);
}
