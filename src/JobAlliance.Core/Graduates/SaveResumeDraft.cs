using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;

namespace JobAlliance.Core.Graduates;

/// <summary>Keeps what was typed, as one goes; nothing of it is on the market before it is submitted.</summary>
public sealed class SaveResumeDraft(AppDb db)
{
    /// <summary>A part that is null stays as it is.</summary>
    /// <param name="Version">The version that was being edited; null: whatever there is.</param>
    public sealed record Request(GraduateProfile? Profile = null, Resume? Resume = null, Wishes? Wishes = null, long? Version = null);

    public sealed record Saved(DateTimeOffset At, long Version);

    public async Task<Result<Saved>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnGraduateAsync(actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var graduate = found.Value;
        if (request.Version is { } version && version != graduate.Version)
        {
            return Error.Stale("resume.changed-meanwhile");
        }

        var profile = request.Profile ?? GraduateProfile.Of(graduate);
        List<Error> errors = [.. ResumeRules.CheckDraft(profile, request.Resume ?? graduate.Draft, request.Wishes ?? graduate.DraftWishes)];
        if (errors.Count > 0)
        {
            return Error.Many(errors);
        }

        profile.Fill(graduate);
        graduate.Draft = request.Resume ?? graduate.Draft;
        graduate.DraftWishes = request.Wishes ?? graduate.DraftWishes;
        graduate.DraftSavedAt = db.Now;
        db.SignEdit(actor, graduate.Id, graduate);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } failed ? failed : new Saved(graduate.DraftSavedAt.Value, graduate.Version);
    }
}
