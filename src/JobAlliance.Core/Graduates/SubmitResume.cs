using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Graduates;

/// <summary>Makes a version of the draft and brings it to the market. Submitting again without a change answers with the version that stands.</summary>
public sealed class SubmitResume(AppDb db)
{
    public sealed record Submitted(int Number, DateTimeOffset At);

    public async Task<Result<Submitted>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnGraduateAsync(actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var graduate = found.Value;
        List<Error> errors = [.. ResumeRules.Check(graduate)];
        if (errors.Count > 0)
        {
            return Error.Many(errors);
        }

        var standing = await db
            .ResumeVersions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.GraduateId == graduate.Id && row.Number == graduate.SubmittedVersion, cancellationToken);
        if (standing is not null && ResumeRules.IsSame(graduate, standing))
        {
            // The profile beside the résumé may have changed: the market follows, and no version is made.
            db.Raise(new ResumesChanged([graduate.Id]));
            return (await db.TrySaveAsync(cancellationToken)).Error is { } stale ? stale : new Submitted(standing.Number, standing.SubmittedAt);
        }

        var version = NextVersion(graduate);
        db.ResumeVersions.Add(version);
        db.Raise(new ResumesChanged([graduate.Id]));
        db.Tell(graduate.Id, "resume.submitted", $"resume.submitted:{version.Number}", [$"{version.Number}"]);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } failed ? failed : new Submitted(version.Number, version.SubmittedAt);
    }

    private ResumeVersion NextVersion(Graduate graduate) =>
        new()
        {
            Id = db.NewId(),
            GraduateId = graduate.Id,
            Number = ++graduate.SubmittedVersion,
            Resume = graduate.Draft,
            Wishes = graduate.DraftWishes,
            SubmittedAt = db.Now,
        };
}
