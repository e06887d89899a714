using JobAlliance.Core.Webhooks;
using JobAlliance.Web.Http;
using JobAlliance.Web.Identity;

namespace JobAlliance.Web.Endpoints;

/// <summary>Where an agency's own system is told of its events, and what was delivered.</summary>
internal static class WebhookEndpoints
{
    internal sealed record Address(string Url);

    /// <summary>Key of the signature, never to be seen again.</summary>
    internal sealed record Secret(string Value);

    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks");
        webhooks.MapGet("/", ListAsync).WithSummary("The agency's webhooks with their newest deliveries").Produces<IReadOnlyList<ListWebhooks.Row>>();
        webhooks.MapPost("/", AddAsync).WithSummary("Add a webhook; its secret is shown once").Produces<AddWebhook.Added>();
        webhooks.MapPost("/{id:guid}/enable", EnableAsync).WithSummary("Switch a disabled webhook on again");
        webhooks.MapPost("/{id:guid}/rotate", RotateAsync).WithSummary("Another secret; it is shown once").Produces<Secret>();
        webhooks.MapPost("/deliveries/{id:guid}/again", SendAgainAsync).WithSummary("Send a delivery once more");
        webhooks.MapDelete("/{id:guid}", RemoveAsync).WithSummary("Remove a webhook with its log");
    }

    private static async Task<IResult> ListAsync(ListWebhooks list, CurrentActor current, HttpContext http, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        return (await list.HandleAsync(actor.AgencyId ?? Guid.Empty, actor, cancellationToken)).Respond(http, rows => Results.Ok(rows));
    }

    private static async Task<IResult> AddAsync(
        Address address,
        AddWebhook add,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var actor = await current.GetAsync(cancellationToken);
        var request = new AddWebhook.Request(actor.AgencyId ?? Guid.Empty, address.Url);
        return (await add.HandleAsync(request, actor, cancellationToken)).Respond(http, added => Results.Ok(added));
    }

    private static async Task<IResult> EnableAsync(
        Guid id,
        ChangeWebhook change,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    ) => (await change.HandleAsync(new(id, Remove: false), await current.GetAsync(cancellationToken), cancellationToken)).Respond(http);

    private static Task<IResult> RotateAsync(Guid id, RotateWebhookSecret rotate, Calls calls, CancellationToken cancellationToken) =>
        calls.AskAsync(actor => rotate.HandleAsync(new(id), actor, cancellationToken), secret => Results.Ok(new Secret(secret)), cancellationToken);

    private static Task<IResult> SendAgainAsync(Guid id, SendDeliveryAgain again, Calls calls, CancellationToken cancellationToken) =>
        calls.DoAsync(actor => again.HandleAsync(id, actor, cancellationToken), cancellationToken);

    private static async Task<IResult> RemoveAsync(
        Guid id,
        ChangeWebhook change,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    ) => (await change.HandleAsync(new(id, Remove: true), await current.GetAsync(cancellationToken), cancellationToken)).Respond(http);
}
