using System.Text.Json;
using JobAlliance.Core.Common;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Market;
using JobAlliance.Core.Postings;
using JobAlliance.Web.Http;
using JobAlliance.Web.Identity;

namespace JobAlliance.Web.Endpoints;

internal static class PostingEndpoints
{
    public static void MapPostings(this IEndpointRouteBuilder api)
    {
        var postings = api.MapGroup("/postings").WithTags("Postings");
        postings.MapGet("/", SearchAsync).AllowAnonymous().WithSummary("Search open postings").Produces<PostingsFound>();
        postings
            .MapGet("/own", ListOwnAsync)
            .WithSummary("The postings of the caller's agency, or of the centre, in every status")
            .Produces<OwnPostings>();
        postings.MapGet("/{id:guid}", ReadAsync).AllowAnonymous().WithSummary("One posting as schema.org JobPosting").Produces<JsonElement>();
        postings
            .MapPost("/", PutAsync)
            .WithSummary("Add a posting, or update the one of the same identifier (schema.org JobPosting)")
            .Accepts<JsonElement>("application/json", "application/ld+json")
            .Produces<PostingKept>(StatusCodes.Status201Created)
            .Produces<PostingKept>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .IsRepeatable();
        postings.MapPost("/{id:guid}/publish", PublishAsync).WithSummary("Bring a draft to the market").IsRepeatable();
        postings.MapPost("/{id:guid}/close", CloseAsync).WithSummary("Take a posting off the market").IsRepeatable();
    }

    private static async Task<IResult> SearchAsync(
        [AsParameters] PostingSearchParameters parameters,
        SearchPostings search,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var query = parameters.ToQuery(clock.GetUtcNow(), clock.TodayInChina());
        return Results.Ok(PostingsFound.From(await search.HandleAsync(query, cancellationToken)));
    }

    private static async Task<IResult> ListOwnAsync(
        string? text,
        PostingStatus? status,
        int? page,
        int? size,
        ListOwnPostings list,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var actor = await current.GetAsync(cancellationToken);
        var request = new ListOwnPostings.Request(actor.AgencyId, text, status, Number: page ?? 1, Size: size ?? 50);
        return (await list.HandleAsync(request, actor, cancellationToken)).Respond(
            http,
            answer => Results.Ok(new OwnPostings(answer.Rows, answer.Total))
        );
    }

    private static async Task<IResult> ReadAsync(Guid id, ReadPosting read, HttpContext http, CancellationToken cancellationToken) =>
        (await read.HandleAsync(id, cancellationToken)).Respond(http, answer => Results.Ok(PostingDocuments.Of(answer)));

    private static async Task<IResult> PutAsync(
        JsonElement document,
        bool? publish,
        JobPostingFormat format,
        PutPosting put,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var read = format.Read(document);
        if (read.Error is { } unreadable)
        {
            return Problems.From(unreadable, http);
        }

        var actor = await current.GetAsync(cancellationToken);
        var request = new PutPosting.Request(actor.AgencyId, read.Value, publish ?? true);
        return (await put.HandleAsync(request, actor, cancellationToken)).Respond(http, PostingKept.Answer);
    }

    private static async Task<IResult> PublishAsync(
        Guid id,
        PublishPosting publish,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    ) => (await publish.HandleAsync(new(id), await current.GetAsync(cancellationToken), cancellationToken)).Respond(http);

    private static async Task<IResult> CloseAsync(
        Guid id,
        bool? filled,
        ClosePosting close,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    ) => (await close.HandleAsync(new(id, filled ?? false), await current.GetAsync(cancellationToken), cancellationToken)).Respond(http);
}
