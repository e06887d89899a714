using JobAlliance.Core.Guidance;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Web.Http;

namespace JobAlliance.Web.Endpoints;

/// <summary>Guidance tasks (面试指导任务): one's own for graduates and agencies, all for staff.</summary>
internal static class GuidanceEndpoints
{
    public static void MapGuidance(this IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/guidance-tasks").WithTags("Guidance");
        tasks.MapGet("/", ListAsync).WithSummary("Guidance tasks that the caller may see").Produces<PageAnswer<ListGuidanceTasks.Row>>();
        tasks.MapGet("/{id:guid}", ReadAsync).WithSummary("One guidance task").Produces<GuidanceAnswer>();
        tasks
            .MapPost("/", OpenAsync)
            .WithSummary("Open a task; it is routed to an agency")
            .Produces<CreatedThing>(StatusCodes.Status201Created)
            .IsRepeatable();
        tasks.MapPost("/{id:guid}/appointment", ScheduleAsync).WithSummary("Set the appointment").IsRepeatable();
        tasks.MapPost("/{id:guid}/complete", CompleteAsync).WithSummary("Done, with feedback and the skills confirmed").IsRepeatable();
    }

    /// <summary>When and where; a place or a link.</summary>
    internal sealed record Appointment(DateTimeOffset At, int Minutes, string? Place, string? Link, Guid? CounsellorId);

    /// <summary>Feedback that the graduate reads; skill keys that the counsellor confirms.</summary>
    internal sealed record Completion(string Feedback, IReadOnlyList<string>? SkillsConfirmed);

    /// <summary>A task with the graduate's background, without name and contact; the counsellors' own notes only for those who may read them.</summary>
    internal sealed record GuidanceAnswer(
        Guid Id,
        GuidanceKind Kind,
        GuidanceStatus Status,
        string? Skill,
        string Goal,
        DateOnly? DueOn,
        DateTimeOffset? AppointmentAt,
        int AppointmentMinutes,
        string? Place,
        string? Link,
        string GraduateNotes,
        string CounsellorNotes,
        string? Feedback,
        int? Rating,
        string? AgencyName,
        string? CounsellorName,
        string? University,
        string? Major,
        Degree Degree
    )
    {
        public static GuidanceAnswer From(ReadGuidanceTask.View view) =>
            new(
                view.Task.Id,
                view.Task.Kind,
                view.Task.Status,
                view.Task.Skill,
                view.Task.Goal,
                view.Task.DueOn,
                view.Task.AppointmentAt,
                view.Task.AppointmentMinutes,
                view.Task.AppointmentPlace,
                view.Task.AppointmentLink,
                view.Task.GraduateNotes,
                view.CounsellorNotes,
                view.Task.Feedback,
                view.Task.Rating,
                view.AgencyName,
                view.CounsellorName,
                view.University,
                view.Major,
                view.Degree
            );
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] Paging paging,
        bool? open,
        bool? mine,
        ListGuidanceTasks list,
        Calls calls,
        CancellationToken cancellationToken
    )
    {
        var request = new ListGuidanceTasks.Request(paging.ToRequest(), open, mine ?? false);
        var page = await list.HandleAsync(request, await calls.ActorAsync(cancellationToken), cancellationToken);
        return Results.Ok(PageAnswer<ListGuidanceTasks.Row>.From(page, row => row));
    }

    private static Task<IResult> ReadAsync(Guid id, ReadGuidanceTask read, Calls calls, CancellationToken cancellationToken) =>
        calls.AskAsync(actor => read.HandleAsync(id, actor, cancellationToken), view => Results.Ok(GuidanceAnswer.From(view)), cancellationToken);

    private static Task<IResult> OpenAsync(
        OpenGuidanceTask.Request request,
        OpenGuidanceTask open,
        Calls calls,
        CancellationToken cancellationToken
    ) => calls.CreateAsync(actor => open.HandleAsync(request, actor, cancellationToken), "/api/v1/guidance-tasks", cancellationToken);

    private static Task<IResult> ScheduleAsync(Guid id, Appointment set, ScheduleGuidance schedule, Calls calls, CancellationToken cancellationToken)
    {
        var request = new ScheduleGuidance.Request(id, set.At, set.Minutes, set.Place, set.Link, set.CounsellorId);
        return calls.DoAsync(actor => schedule.HandleAsync(request, actor, cancellationToken), cancellationToken);
    }

    private static Task<IResult> CompleteAsync(
        Guid id,
        Completion done,
        CompleteGuidance complete,
        Calls calls,
        CancellationToken cancellationToken
    ) =>
        calls.DoAsync(actor => complete.HandleAsync(new(id, done.Feedback, done.SkillsConfirmed ?? []), actor, cancellationToken), cancellationToken);
}
