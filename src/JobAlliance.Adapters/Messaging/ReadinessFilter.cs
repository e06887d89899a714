using JobAlliance.Core.Market;
using MassTransit;

namespace JobAlliance.Adapters.Messaging;

/// <summary>Nothing is consumed before the market index is whole: a match against half a market would miss the other half for good.</summary>
internal sealed class ReadinessFilter(MarketReadiness readiness) : IFilter<ConsumeContext>
{
    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        await readiness.WhenReady.WaitAsync(context.CancellationToken);
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("readiness");
}
