using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Guidance;

/// <summary>Who may see or change a guidance task, as part of the query.</summary>
internal static class GuidanceAccess
{
    /// <summary>Those that the actor serves: an agency its own, the centre all.</summary>
    public static IQueryable<GuidanceTask> TasksServedBy(this AppDb db, Actor actor) =>
        actor.IsStaff ? db.GuidanceTasks : db.GuidanceTasks.Where(row => actor.AgencyId != null && row.AgencyId == actor.AgencyId);

    /// <summary>Those that the actor serves, and a graduate's own.</summary>
    public static IQueryable<GuidanceTask> TasksVisibleTo(this AppDb db, Actor actor) =>
        actor.GraduateId is { } graduate ? db.GuidanceTasks.Where(row => row.GraduateId == graduate) : db.TasksServedBy(actor);

    /// <summary>A task that is still open, or why not.</summary>
    public static async Task<Result<GuidanceTask>> FindOpenAsync(
        this IQueryable<GuidanceTask> visible,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await visible.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) switch
        {
            null => Error.NotFound("guidance.not-found"),
            { IsOpen: false } => Error.Conflict("guidance.ended"),
            var task => task,
        };
}
