using System.Text.Json.Nodes;
using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Imports;

namespace JobAlliance.Web.Endpoints;

/// <summary>Saves the draft of a graduate's own résumé from a JSON Resume document.</summary>
internal sealed class SaveOwnDocument(ReadOwnResume read, SaveResumeDraft save)
{
    public async Task<Result<ResumeSaved>> HandleAsync(JsonObject document, Actor actor, CancellationToken cancellationToken)
    {
        var standing = await read.HandleAsync(actor, cancellationToken);
        if (standing.Error is { } missing)
        {
            return missing;
        }

        var sent = JsonResumeFormat.Read(ResumeDocuments.Named(document, standing.Value.GraduateId.ToString()));
        if (sent.Error is { } unreadable)
        {
            return unreadable;
        }

        var profile = ResumeDocuments.ProfileOf(sent.Value, standing.Value.Profile);
        var saved = await save.HandleAsync(new(profile, sent.Value.Resume, sent.Value.Wishes), actor, cancellationToken);
        return saved.Error is { } refused ? refused : new ResumeSaved(saved.Value.At, saved.Value.Version);
    }
}
