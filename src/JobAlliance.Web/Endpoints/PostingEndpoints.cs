using JobAlliance.Core.Common;
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
}
