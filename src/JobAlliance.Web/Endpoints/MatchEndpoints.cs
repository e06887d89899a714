using System.ComponentModel;
using JobAlliance.Core.Common;
using JobAlliance.Core.Review;
using JobAlliance.Web.Http;
using JobAlliance.Web.Identity;

namespace JobAlliance.Web.Endpoints;

internal static class MatchEndpoints
{
    public static void MapMatches(this IEndpointRouteBuilder api)
    {
        var matches = api.MapGroup("/matches").WithTags("Matches");
        matches.MapGet("/own", ListOwnAsync).WithSummary("A graduate's own matches, best first").Produces<PageAnswer<ListOwnMatches.Row>>();
        matches.MapGet("/", ListAsync).WithSummary("The review queue; for staff").Produces<PageAnswer<ListMatches.Row>>();
        matches.MapPost("/{id:guid}/approve", ApproveAsync).WithSummary("Approve a match; for staff").Produces<DecisionOutcome>().IsRepeatable();
        matches
            .MapPost("/{id:guid}/reject", RejectAsync)
            .WithSummary("Reject a match with a reason; for staff")
            .Produces<DecisionOutcome>()
            .IsRepeatable();
    }

    /// <summary>A coded reason, and words that the graduate may read.</summary>
    internal sealed record Rejection(string ReasonCode, string? ReasonText);

    private static async Task<IResult> ListOwnAsync(
        [AsParameters] Paging paging,
        MatchStatus? status,
        ListOwnMatches list,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    ) =>
        (await list.HandleAsync(new(paging.ToRequest(), status), await current.GetAsync(cancellationToken), cancellationToken)).Respond(
            http,
            page => Results.Ok(PageAnswer<ListOwnMatches.Row>.From(page, row => row))
        );

    private static async Task<IResult> ListAsync(
        [AsParameters] Paging paging,
        MatchStatus? status,
        [Description("0..100")] double? scoreFrom,
        string? district,
        string? occupation,
        ListMatches list,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var request = new ListMatches.Request
        {
            Status = status ?? MatchStatus.Proposed,
            ScoreFrom = scoreFrom,
            District = district,
            Occupation = occupation,
            Page = paging.ToRequest(),
        };
        return (await list.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken)).Respond(
            http,
            page => Results.Ok(PageAnswer<ListMatches.Row>.From(page, row => row))
        );
    }

    private static async Task<IResult> ApproveAsync(
        Guid id,
        ApproveMatches approve,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    ) =>
        (await approve.HandleAsync(new MatchSelection([id]), await current.GetAsync(cancellationToken), cancellationToken)).Respond(http, Results.Ok);

    private static async Task<IResult> RejectAsync(
        Guid id,
        Rejection rejection,
        RejectMatches reject,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var request = new RejectMatches.Request(new MatchSelection([id]), rejection.ReasonCode, rejection.ReasonText);
        return (await reject.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken)).Respond(http, Results.Ok);
    }
}
