using System.Text.Json;
using JobAlliance.Core.Common;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Market;
using JobAlliance.Core.Postings;
using JobAlliance.Web.Http;

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

    private static Task<IResult> ListOwnAsync(
        string? text,
        PostingStatus? status,
        int? page,
        int? size,
        ListOwnPostings list,
        Calls calls,
        CancellationToken cancellationToken
    ) =>
        calls.AskAsync(
            actor => list.HandleAsync(new(actor.AgencyId, text, status, Number: page ?? 1, Size: size ?? 50), actor, cancellationToken),
            answer => Results.Ok(new OwnPostings(answer.Rows, answer.Total)),
            cancellationToken
        );

    private static Task<IResult> ReadAsync(Guid id, ReadPosting read, Calls calls, CancellationToken cancellationToken) =>
        calls.AskAsync(_ => read.HandleAsync(id, cancellationToken), answer => Results.Ok(PostingDocuments.Of(answer)), cancellationToken);

    private static Task<IResult> PutAsync(
        JsonElement document,
        bool? publish,
        JobPostingFormat format,
        PutPosting put,
        Calls calls,
        CancellationToken cancellationToken
    )
    {
        var read = format.Read(document);
        return calls.AskAsync(
            async actor =>
                read.Error is { } unreadable
                    ? unreadable
                    : await put.HandleAsync(new(actor.AgencyId, read.Value, publish ?? true), actor, cancellationToken),
            PostingKept.Answer,
            cancellationToken
        );
    }

    private static Task<IResult> PublishAsync(Guid id, PublishPosting publish, Calls calls, CancellationToken cancellationToken) =>
        calls.DoAsync(actor => publish.HandleAsync(new(id), actor, cancellationToken), cancellationToken);

    private static Task<IResult> CloseAsync(Guid id, bool? filled, ClosePosting close, Calls calls, CancellationToken cancellationToken) =>
        calls.DoAsync(actor => close.HandleAsync(new(id, filled ?? false), actor, cancellationToken), cancellationToken);
}
