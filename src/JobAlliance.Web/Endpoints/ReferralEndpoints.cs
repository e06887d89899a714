using JobAlliance.Core.Referrals;
using JobAlliance.Web.Http;

namespace JobAlliance.Web.Endpoints;

/// <summary>Referrals (职业介绍) and applications (投递): one's own for graduates and agencies, all for staff.</summary>
internal static class ReferralEndpoints
{
    private const string Path = "/api/v1/referrals";

    public static void MapReferrals(this IEndpointRouteBuilder api)
    {
        var referrals = api.MapGroup("/referrals").WithTags("Referrals");
        referrals.MapGet("/", ListAsync).WithSummary("Referrals that the caller may see").Produces<PageAnswer<ListReferrals.Row>>();
        referrals.MapGet("/{id:guid}", ReadAsync).WithSummary("One referral, without the graduate's name and contact").Produces<ReferralAnswer>();
        referrals
            .MapPost("/", ApplyAsync)
            .WithSummary("Apply to a posting; for graduates")
            .Produces<CreatedThing>(StatusCodes.Status201Created)
            .IsRepeatable();
        referrals.MapPost("/{id:guid}/advance", AdvanceAsync).WithSummary("Move to the next stage").IsRepeatable();
        referrals
            .MapPost("/{id:guid}/interviews", ScheduleAsync)
            .WithSummary("Set an interview, or set one anew")
            .Produces<CreatedThing>(StatusCodes.Status201Created)
            .IsRepeatable();
        referrals
            .MapGet("/interviews/{id:guid}.ics", CalendarAsync)
            .WithSummary("The interview's calendar entry (RFC 5545)")
            .Produces(200, contentType: "text/calendar");
        referrals.MapPost("/{id:guid}/hire", HireAsync).WithSummary("Report that the graduate was hired").IsRepeatable();
        referrals.MapPost("/{id:guid}/refuse", RefuseAsync).WithSummary("End it without a hire, with a coded reason").IsRepeatable();
        referrals.MapPost("/{id:guid}/withdraw", WithdrawAsync).WithSummary("The graduate withdraws").IsRepeatable();
    }

    /// <summary>Where to; a note that its parties read.</summary>
    internal sealed record Advance(ReferralStage To, string? Note);

    /// <summary>When and where; a place or a link.</summary>
    internal sealed record InterviewSet(Guid? InterviewId, DateTimeOffset StartsAt, int Minutes, string? Place, string? Link, string? Note);

    /// <summary>A coded reason, and words that the graduate reads.</summary>
    internal sealed record Refusal(string ReasonCode, string? Words);

    private static async Task<IResult> ListAsync(
        [AsParameters] Paging paging,
        ReferralStage? stage,
        bool? open,
        ListReferrals list,
        Calls calls,
        CancellationToken cancellationToken
    )
    {
        var request = new ListReferrals.Request
        {
            Stage = stage,
            Open = open,
            Page = paging.ToRequest(),
        };
        var page = await list.HandleAsync(request, await calls.ActorAsync(cancellationToken), cancellationToken);
        return Results.Ok(PageAnswer<ListReferrals.Row>.From(page, row => row));
    }

    private static Task<IResult> ReadAsync(Guid id, ReadReferral read, TimeProvider clock, Calls calls, CancellationToken cancellationToken) =>
        calls.AskAsync(
            actor => read.HandleAsync(id, actor, cancellationToken),
            view => Results.Ok(ReferralAnswer.From(view, clock.GetUtcNow())),
            cancellationToken
        );

    private static Task<IResult> ApplyAsync(ApplyToPosting.Request request, ApplyToPosting apply, Calls calls, CancellationToken cancellationToken) =>
        calls.CreateAsync(actor => apply.HandleAsync(request, actor, cancellationToken), Path, cancellationToken);

    private static Task<IResult> AdvanceAsync(Guid id, Advance step, AdvanceReferral advance, Calls calls, CancellationToken cancellationToken) =>
        calls.DoAsync(actor => advance.HandleAsync(new(id, step.To, step.Note), actor, cancellationToken), cancellationToken);

    private static Task<IResult> ScheduleAsync(
        Guid id,
        InterviewSet set,
        ScheduleInterview schedule,
        Calls calls,
        CancellationToken cancellationToken
    )
    {
        var request = new ScheduleInterview.Request(id, set.InterviewId, set.StartsAt, set.Minutes, set.Place, set.Link, set.Note);
        return calls.CreateAsync(actor => schedule.HandleAsync(request, actor, cancellationToken), $"{Path}/interviews", cancellationToken);
    }

    private static Task<IResult> CalendarAsync(Guid id, ReadInterviewCalendar read, Calls calls, CancellationToken cancellationToken) =>
        calls.AskAsync(
            actor => read.HandleAsync(new(id, "{0} · {1}"), actor, cancellationToken),
            entry => Results.Text(entry.ToIcs(), CalendarEntry.ContentType),
            cancellationToken
        );

    private static Task<IResult> HireAsync(Guid id, RecordHire hire, Calls calls, CancellationToken cancellationToken) =>
        calls.DoAsync(actor => hire.HandleAsync(new(id), actor, cancellationToken), cancellationToken);

    private static Task<IResult> RefuseAsync(Guid id, Refusal refusal, RefuseReferral refuse, Calls calls, CancellationToken cancellationToken) =>
        calls.DoAsync(actor => refuse.HandleAsync(new(id, refusal.ReasonCode, refusal.Words), actor, cancellationToken), cancellationToken);

    private static Task<IResult> WithdrawAsync(Guid id, WithdrawReferral withdraw, Calls calls, CancellationToken cancellationToken) =>
        calls.DoAsync(actor => withdraw.HandleAsync(new(id), actor, cancellationToken), cancellationToken);
}
