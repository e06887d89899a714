using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Graduates;

/// <summary>A graduate's own résumé as it is being edited, and what stands submitted.</summary>
public sealed class ReadOwnResume(AppDb db)
{
    /// <param name="Lacking">What would have to be filled in before it can be submitted.</param>
    /// <param name="Submitted">The version that is on the market; null when nothing was submitted.</param>
    /// <param name="HasChanges">The draft says something else than what was submitted.</param>
    public sealed record Answer(
        Guid GraduateId,
        GraduateProfile Profile,
        Resume Draft,
        Wishes Wishes,
        DateTimeOffset? SavedAt,
        bool IsVisible,
        long Version,
        IReadOnlyList<Error> Lacking,
        ResumeVersion? Submitted,
        bool HasChanges
    );

    public async Task<Result<Answer>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnGraduateAsync(actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var graduate = found.Value;
        var submitted = await db
            .ResumeVersions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.GraduateId == graduate.Id && row.Number == graduate.SubmittedVersion, cancellationToken);
        return new Answer(
            graduate.Id,
            GraduateProfile.Of(graduate),
            graduate.Draft,
            graduate.DraftWishes,
            graduate.DraftSavedAt,
            graduate.IsVisible,
            graduate.Version,
            [.. ResumeRules.Check(graduate)],
            submitted,
            submitted is null || !ResumeRules.IsSame(graduate, submitted)
        );
    }
}
