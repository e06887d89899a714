using JobAlliance.Core.Routing;
using JobAlliance.Web.Http;

namespace JobAlliance.Web.Endpoints;

/// <summary>Offers (派单): an agency's inbox, or all for staff.</summary>
internal static class RouteEndpoints
{
    public static void MapRoutes(this IEndpointRouteBuilder api)
    {
        var routes = api.MapGroup("/routes").WithTags("Routing");
        routes.MapGet("/", ListAsync).WithSummary("What the caller's agency is asked to serve; all for staff").Produces<PageAnswer<ListRoutes.Row>>();
        routes.MapPost("/{id:guid}/accept", AcceptAsync).WithSummary("Accept an offer").IsRepeatable();
        routes
            .MapPost("/{id:guid}/decline", DeclineAsync)
            .WithSummary("Decline an offer with a coded reason; the next best agency is asked")
            .IsRepeatable();
    }

    /// <summary>A coded reason, and words for the centre.</summary>
    internal sealed record Decline(string Code, string? Words);

    private static async Task<IResult> ListAsync(
        [AsParameters] Paging paging,
        RouteStatus? status,
        ListRoutes list,
        Calls calls,
        CancellationToken cancellationToken
    ) =>
        await calls.AskAsync(
            actor => list.HandleAsync(new(status, paging.ToRequest()), actor, cancellationToken),
            page => Results.Ok(PageAnswer<ListRoutes.Row>.From(page, row => row)),
            cancellationToken
        );

    private static Task<IResult> AcceptAsync(Guid id, AcceptRoute accept, Calls calls, CancellationToken cancellationToken) =>
        calls.DoAsync(actor => accept.HandleAsync(new(id), actor, cancellationToken), cancellationToken);

    private static Task<IResult> DeclineAsync(Guid id, Decline answer, DeclineRoute decline, Calls calls, CancellationToken cancellationToken) =>
        calls.DoAsync(actor => decline.HandleAsync(new(id, answer.Code, answer.Words), actor, cancellationToken), cancellationToken);
}
