using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Market;
using JobAlliance.Web.Http;
using JobAlliance.Web.Identity;

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

    private static async Task<IResult> ReadAsync(ReadOwnResume read, CurrentActor current, HttpContext http, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        return (await read.HandleAsync(actor, cancellationToken)).Respond(
            http,
            answer => Results.Ok(JsonResumeFormat.Write($"{actor.GraduateId}", answer.Profile, answer.Draft, answer.Wishes, answer.IsVisible))
        );
    }

    private static async Task<IResult> SaveAsync(
        JsonObject document,
        SaveResumeDraft save,
        ReadOwnResume read,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var actor = await current.GetAsync(cancellationToken);
        var standing = await read.HandleAsync(actor, cancellationToken);
        if (standing.Error is { } missing)
        {
            return Problems.From(missing, http);
        }

        var sent = JsonResumeFormat.Read(ResumeDocuments.Named(document, $"{actor.GraduateId}"));
        if (sent.Error is { } unreadable)
        {
            return Problems.From(unreadable, http);
        }

        var request = new SaveResumeDraft.Request(
            ResumeDocuments.ProfileOf(sent.Value, standing.Value.Profile),
            sent.Value.Resume,
            sent.Value.Wishes
        );
        return (await save.HandleAsync(request, actor, cancellationToken)).Respond(
            http,
            saved => Results.Ok(new ResumeSaved(saved.At, saved.Version))
        );
    }

    private static async Task<IResult> SubmitAsync(
        SubmitResume submit,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    ) =>
        (await submit.HandleAsync(await current.GetAsync(cancellationToken), cancellationToken)).Respond(
            http,
            submitted => Results.Ok(new ResumeSubmitted(submitted.Number, submitted.At))
        );

    private static async Task<IResult> ShowAsync(
        SetVisibility.Request request,
        SetVisibility set,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    ) => (await set.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken)).Respond(http);

    private static async Task<IResult> SearchAsync(
        [AsParameters] ResumeSearchParameters parameters,
        SearchResumes search,
        CurrentActor current,
        HttpContext http,
        CancellationToken cancellationToken
    ) =>
        (await search.HandleAsync(parameters.ToQuery(), await current.GetAsync(cancellationToken), cancellationToken)).Respond(
            http,
            page => Results.Ok(PageAnswer<SearchResumes.Row>.From(page, row => row))
        );
}
