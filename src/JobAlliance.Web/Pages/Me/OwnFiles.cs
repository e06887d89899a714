using System.Text;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;

namespace JobAlliance.Web.Pages.Me;

/// <summary>Files that a graduate takes along: appointments for a calendar, the own data.</summary>
internal static class OwnFiles
{
    public static void MapOwnFiles(this WebApplication app)
    {
        var files = app.MapGroup("/me").RequireAuthorization(Rooms.Graduate).ExcludeFromDescription();
        files.MapGet("/interviews/{id:guid}.ics", InterviewAsync);
        files.MapGet("/guidance/{id:guid}.ics", GuidanceAsync);
        files.MapGet("/data/resume.json", DataAsync);
    }

    private static async Task<IResult> InterviewAsync(Guid id, ReadInterviewCalendar calendar, OwnPage own, CancellationToken cancellationToken)
    {
        var request = new ReadInterviewCalendar.Request(id, own.Texts["Me.InterviewAt"]);
        return Calendar(await calendar.HandleAsync(request, await own.ActorAsync(cancellationToken), cancellationToken), "interview.ics");
    }

    private static async Task<IResult> GuidanceAsync(Guid id, ReadGuidanceCalendar calendar, OwnPage own, CancellationToken cancellationToken)
    {
        var request = new ReadGuidanceCalendar.Request(id, own.Texts["Frame.Guidance"]);
        return Calendar(await calendar.HandleAsync(request, await own.ActorAsync(cancellationToken), cancellationToken), "guidance.ics");
    }

    private static async Task<IResult> DataAsync(ExportOwnData export, OwnPage own, CancellationToken cancellationToken)
    {
        var result = await export.HandleAsync(await own.ActorAsync(cancellationToken), cancellationToken);
        return result.Error is { } error
            ? Results.StatusCode(Refusals.StatusOf(error.Kind))
            : Results.File(Encoding.UTF8.GetBytes(result.Value.ToJsonString(Json.Options)), "application/json", "resume.json");
    }

    private static IResult Calendar(Result<CalendarEntry> entry, string name) =>
        entry.Error is { } error
            ? Results.StatusCode(Refusals.StatusOf(error.Kind))
            : Results.File(Encoding.UTF8.GetBytes(entry.Value.ToIcs()), CalendarEntry.ContentType, name);
}
