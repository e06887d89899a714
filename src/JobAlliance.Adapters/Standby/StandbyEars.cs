using JobAlliance.Core.Market.Standby;
using JobAlliance.Core.Messages;
using MassTransit;

namespace JobAlliance.Adapters.Standby;

/// <summary>
/// Tells the copy of the market what changes: a queue of this process's own that the broker forgets with the process. What was published while it had none is
/// found by comparing with the database.
/// </summary>
internal sealed class StandbyEars(StandbyMarket standby) : IConsumer<PostingsChanged>, IConsumer<ResumesChanged>, IReceiveEndpointObserver
{
    public static void Add(IReceiveConfigurator transport, StandbyMarket standby)
    {
        var ears = new StandbyEars(standby);
        transport.ReceiveEndpoint(
            new TemporaryEndpointDefinition("standby"),
            null,
            endpoint =>
            {
                endpoint.PublishFaults = false;
                endpoint.Consumer(() => ears);
                endpoint.ConnectReceiveEndpointObserver(ears);
            }
        );
    }

    public Task Consume(ConsumeContext<PostingsChanged> context)
    {
        standby.Hear(context.Message);
        return Task.CompletedTask;
    }

    public Task Consume(ConsumeContext<ResumesChanged> context)
    {
        standby.Hear(context.Message);
        return Task.CompletedTask;
    }

    public Task Ready(ReceiveEndpointReady ready)
    {
        standby.Listen();
        return Task.CompletedTask;
    }

    public Task Faulted(ReceiveEndpointFaulted faulted)
    {
        standby.LoseTouch();
        return Task.CompletedTask;
    }

    public Task Stopping(ReceiveEndpointStopping stopping) => Task.CompletedTask;

    public Task Completed(ReceiveEndpointCompleted completed) => Task.CompletedTask;
}
