using JobAlliance.Core.Bus;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JobAlliance.Adapters.Messaging;

/// <summary>
/// RabbitMQ: durable queues (quorum, or classic by option), persistent messages, publisher confirms. What is addressed to an agency goes through a topic
/// exchange, so that an agency's own system may bind a queue to its own routing key and to nothing else: see <see cref="AgencyTopic"/>.
/// </summary>
internal static class RabbitMqTransport
{
    internal static void UseRabbitMq(this IBusRegistrationConfigurator bus, IReadOnlyList<Subscription> consumers, string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("amqp" or "amqps" or "rabbitmq" or "rabbitmqs"))
        {
            throw new StartRefusedException("Bus:Transport is rabbitmq; set Bus:Url (amqp://user:password@host:5672/virtual-host).");
        }

        bus.UsingRabbitMq(
            (context, transport) =>
            {
                var options = context.GetRequiredService<IOptions<BusOptions>>().Value;
                // A message is published when the broker has it, on a quorum of its disks: until then its row is not.
                transport.Host(address, host => host.PublisherConfirmation = true);
                transport.UseAgencyTopic();
                foreach (var consumer in consumers)
                {
                    transport.ReceiveEndpoint(consumer.Name, endpoint => endpoint.Configure(context, consumer, options));
                }

                transport.TellStandby(context);
            }
        );
    }

    private static void Configure(
        this IRabbitMqReceiveEndpointConfigurator endpoint,
        IRegistrationContext context,
        Subscription consumer,
        BusOptions options
    )
    {
        endpoint.Durable = true;
        if (options.QueueType == "quorum")
        {
            endpoint.SetQuorumQueue();
        }

        endpoint.BindAgencyTopic(consumer);
        MessagingRegistration.Configure(endpoint, context, consumer);
    }
}
