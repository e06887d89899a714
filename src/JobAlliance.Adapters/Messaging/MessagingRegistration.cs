using JobAlliance.Adapters.Standby;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Standby;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobAlliance.Adapters.Messaging;

/// <summary>MassTransit with every consumer of Core, each on a queue of its own, on the transport that <c>Bus:Transport</c> names.</summary>
internal static class MessagingRegistration
{
    internal static IServiceCollection AddMessaging(this IServiceCollection services, IConfiguration configuration, ProcessRole role) =>
        services.AddMessaging(configuration, role, Subscriptions.In(typeof(Subscriptions).Assembly));

    internal static IServiceCollection AddMessaging(
        this IServiceCollection services,
        IConfiguration configuration,
        ProcessRole role,
        Subscriptions subscriptions
    )
    {
        services.AddSingleton(subscriptions);
        services.AddOptions<BusOptions>().BindConfiguration(BusOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        foreach (var subscription in subscriptions.All)
        {
            services.AddScoped(subscription.Consumer);
        }

        services.AddSingleton<OutboxWakeUp>();
        services.AddScoped<OutboxClaim>();
        services.AddSingleton<OutboxPublisher>();
        var consumers = role == ProcessRole.Web ? [] : subscriptions.All;
        Provider.Choose(
            configuration,
            "Bus:Transport",
            "memory",
            ("memory", () => services.AddMassTransit(bus => bus.Register(consumers).UseMemory(consumers))),
            ("rabbitmq", () => services.AddMassTransit(bus => bus.Register(consumers).UseRabbitMq(consumers, configuration["Bus:Url"])))
        );
        services.AddHostedService<OutboxRelay>();
        services.AddHostedService<OutageWatch>();
        services.AddHostedService<BacklogMetrics>();
        return services;
    }

    // A broker that is away makes the program behind, not unable: what happens meanwhile waits in the outbox.
    private static IBusRegistrationConfigurator Register(this IBusRegistrationConfigurator bus, IReadOnlyList<Subscription> consumers)
    {
        bus.DisableUsageTelemetry();
        bus.ConfigureHealthCheckOptions(options => options.MinimalFailureStatus = HealthStatus.Degraded);
        foreach (var consumer in consumers)
        {
            bus.AddConsumer(TransportType(consumer));
        }

        return bus;
    }

    private static void UseMemory(this IBusRegistrationConfigurator bus, IReadOnlyList<Subscription> consumers) =>
        bus.UsingInMemory(
            (context, transport) =>
            {
                foreach (var consumer in consumers)
                {
                    transport.ReceiveEndpoint(consumer.Name, endpoint => endpoint.Configure(context, consumer));
                }

                transport.TellStandby(context);
            }
        );

    /// <summary>A process that keeps a copy of the market hears of every change, whoever consumes it.</summary>
    internal static void TellStandby(this IReceiveConfigurator transport, IRegistrationContext context)
    {
        if (context.GetService<StandbyMarket>() is { } standby)
        {
            StandbyEars.Add(transport, standby);
        }
    }

    internal static void Configure(this IReceiveEndpointConfigurator endpoint, IRegistrationContext context, Subscription consumer)
    {
        var options = context.GetRequiredService<IOptions<BusOptions>>().Value;
        endpoint.PublishFaults = false;
        endpoint.PrefetchCount = options.Prefetch;
        // What is gathered has to be here, though one at a time is at work.
        endpoint.ConcurrentMessageLimit = consumer.Gathers ? options.Prefetch : options.Concurrency;
        var logger = context.GetRequiredService<ILogger<FailureFilter>>();
        var scopes = context.GetRequiredService<IServiceScopeFactory>();
        endpoint.ConfigureError(pipe => pipe.UseFilter(new StrayFilter<ExceptionReceiveContext>(consumer.Name, scopes, logger)));
        endpoint.ConfigureDeadLetter(pipe => pipe.UseFilter(new StrayFilter<ReceiveContext>(consumer.Name, scopes, logger)));
        endpoint.UseFilter(new ReadinessFilter(context.GetRequiredService<MarketReadiness>()));
        endpoint.UseFilter(new FailureFilter(consumer.Name, scopes, context.GetRequiredService<OutageLog>(), logger));
        endpoint.UseMessageRetry(retry =>
        {
            retry.Intervals(20, 100, 400, 1000);
            // Who is away will be so in a second, too: the outbox has longer pauses.
            retry.Ignore<Exception>(exception => Outage.Of(exception) is not null);
        });
        endpoint.ConfigureConsumer(context, TransportType(consumer));
    }

    private static Type TransportType(Subscription consumer) => typeof(TransportConsumer<,>).MakeGenericType(consumer.Consumer, consumer.Message);
}
