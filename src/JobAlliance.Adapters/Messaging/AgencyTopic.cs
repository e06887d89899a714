using JobAlliance.Core.Bus;
using JobAlliance.Core.Messages;
using MassTransit;

namespace JobAlliance.Adapters.Messaging;

/// <summary>
/// The topic exchange <c>joballiance.agencies</c>. Routing key: <c>agency.{agency id, 32 hex digits}.{kind}</c>, as <c>agency.0193….route.offered</c>. An
/// agency's user gets the topic permission to read <c>^agency\.{its id}\.</c> and so can bind nothing else.
/// </summary>
internal static class AgencyTopic
{
    internal const string Exchange = "joballiance.agencies";

    internal static string RoutingKey(AgencyEvent message) => $"agency.{message.AgencyId:N}.{message.Kind}";

    internal static void UseAgencyTopic(this IRabbitMqBusFactoryConfigurator transport)
    {
        transport.Message<AgencyEvent>(topology => topology.SetEntityName(Exchange));
        transport.Publish<AgencyEvent>(topology => topology.ExchangeType = "topic");
        transport.Send<AgencyEvent>(topology => topology.UseRoutingKeyFormatter(context => RoutingKey(context.Message)));
    }

    /// <summary>Our own consumers of it take every agency's.</summary>
    internal static void BindAgencyTopic(this IRabbitMqReceiveEndpointConfigurator endpoint, Subscription consumer)
    {
        if (consumer.Message != typeof(AgencyEvent))
        {
            return;
        }

        endpoint.ConfigureConsumeTopology = false;
        endpoint.Bind(
            Exchange,
            binding =>
            {
                binding.ExchangeType = "topic";
                binding.RoutingKey = "#";
            }
        );
    }
}
