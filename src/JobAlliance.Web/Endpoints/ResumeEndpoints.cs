using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Market;
using JobAlliance.Web.Http;

namespace JobAlliance.Web.Endpoints;

internal static class ResumeEndpoints
{
    public static void MapResumes(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/me/resume").WithTags("Résumés");
        own.MapGet("/", ReadAsync).WithSummary("The caller's own résumé as JSON Resume").Produces<JsonElement>();
        own.MapPut("/", SaveAsync).WithSummary("Save the draft (JSON Resume)").Accepts<JsonElement>("application/json").Produces<ResumeSaved>();
        own.MapPost("/submissions", SubmitAsync)
            .WithSummary("Make a version of the draft and bring it to the market")
            .Produces<ResumeSubmitted>()
            .IsRepeatable();
        own.MapPut("/visibility", ShowAsync).WithSummary("Let agencies find the résumé, or hide it");
        api.MapGet("/resumes", SearchAsync)
            .WithTags("Résumés")
            .WithSummary("Search visible résumés, without name and contact; for agencies and staff")
            .Produces<PageAnswer<SearchResumes.Row>>();
    }

    private static Task<IResult> ReadAsync(ReadOwnResume read, Calls calls, CancellationToken cancellationToken) =>
        calls.AskAsync(actor => read.HandleAsync(actor, cancellationToken), answer => Results.Ok(ResumeDocuments.Of(answer)), cancellationToken);

    private static Task<IResult> SaveAsync(JsonObject document, SaveOwnDocument save, Calls calls, CancellationToken cancellationToken) =>
        calls.AskAsync(actor => save.HandleAsync(document, actor, cancellationToken), cancellationToken);

    private static Task<IResult> SubmitAsync(SubmitResume submit, Calls calls, CancellationToken cancellationToken) =>
        calls.AskAsync(
            actor => submit.HandleAsync(actor, cancellationToken),
            submitted => Results.Ok(new ResumeSubmitted(submitted.Number, submitted.At)),
            cancellationToken
        );

    private static Task<IResult> ShowAsync(SetVisibility.Request request, SetVisibility set, Calls calls, CancellationToken cancellationToken) =>
        calls.DoAsync(actor => set.HandleAsync(request, actor, cancellationToken), cancellationToken);

    private static Task<IResult> SearchAsync(
        [AsParameters] ResumeSearchParameters parameters,
        SearchResumes search,
        Calls calls,
        CancellationToken cancellationToken
    ) =>
        calls.AskAsync(
            actor => search.HandleAsync(parameters.ToQuery(), actor, cancellationToken),
            page => Results.Ok(PageAnswer<SearchResumes.Row>.From(page, row => row)),
            cancellationToken
        );
}
