using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Guidance;

/// <summary>The graduate says how useful it was; routing learns from it.</summary>
public sealed class RateGuidance(AppDb db)
{
    /// <param name="Rating">1..5.</param>
    public sealed record Request(Guid TaskId, int Rating);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (request.Rating is < 1 or > 5)
        {
            return Error.Invalid("guidance.rating-range", nameof(request.Rating));
        }

        var task = await db.GuidanceTasks.SingleOrDefaultAsync(
            row => row.Id == request.TaskId && row.GraduateId == actor.GraduateId && row.Status == GuidanceStatus.Done,
            cancellationToken
        );
        if (task is null)
        {
            return Error.NotFound("guidance.not-found");
        }

        task.Rating = request.Rating;
        return await db.TrySaveAsync(cancellationToken);
    }
}
