using System.ComponentModel;
using JobAlliance.Core.Review;
using JobAlliance.Web.Http;

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

    private static Task<IResult> ListOwnAsync(
        [AsParameters] Paging paging,
        MatchStatus? status,
        ListOwnMatches list,
        Calls calls,
        CancellationToken cancellationToken
    ) =>
        calls.AskAsync(
            actor => list.HandleAsync(new(paging.ToRequest(), status), actor, cancellationToken),
            page => Results.Ok(PageAnswer<ListOwnMatches.Row>.From(page, row => row)),
            cancellationToken
        );

    private static Task<IResult> ListAsync(
        [AsParameters] Paging paging,
        MatchStatus? status,
        [Description("0..100")] double? scoreFrom,
        string? district,
        string? occupation,
        ListMatches list,
        Calls calls,
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
        return calls.AskAsync(
            actor => list.HandleAsync(request, actor, cancellationToken),
            page => Results.Ok(PageAnswer<ListMatches.Row>.From(page, row => row)),
            cancellationToken
        );
    }

    private static Task<IResult> ApproveAsync(Guid id, ApproveMatches approve, Calls calls, CancellationToken cancellationToken) =>
        calls.AskAsync(actor => approve.HandleAsync(new MatchSelection([id]), actor, cancellationToken), cancellationToken);

    private static Task<IResult> RejectAsync(Guid id, Rejection rejection, RejectMatches reject, Calls calls, CancellationToken cancellationToken)
    {
        var request = new RejectMatches.Request(new MatchSelection([id]), rejection.ReasonCode, rejection.ReasonText);
        return calls.AskAsync(actor => reject.HandleAsync(request, actor, cancellationToken), cancellationToken);
    }
}
