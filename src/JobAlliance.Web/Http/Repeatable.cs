namespace JobAlliance.Web.Http;

/// <summary>Marks an endpoint whose requests may carry an idempotency key.</summary>
internal sealed class Repeatable
{
    public static Repeatable Mark { get; } = new();
}

internal static class RepeatableEndpoints
{
    public static RouteHandlerBuilder IsRepeatable(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter<RouteHandlerBuilder, IdempotencyFilter>().WithMetadata(Repeatable.Mark);
}
