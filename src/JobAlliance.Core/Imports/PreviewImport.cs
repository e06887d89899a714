using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Imports.Reading;

namespace JobAlliance.Core.Imports;

/// <summary>The first rows of an uploaded file as they would be imported, with their problems.</summary>
public sealed class PreviewImport(AppDb db, ImportRows rows)
{
    public const int Rows = 20;

    /// <param name="Postings">Of an import of postings.</param>
    /// <param name="Resumes">Of an import of résumés.</param>
    public sealed record Answer(
        ImportJob Job,
        IReadOnlyList<ImportedRow<ImportedPosting>> Postings,
        IReadOnlyList<ImportedRow<ImportedResume>> Resumes,
        Error? Unreadable
    )
    {
        public int Read => Postings.Count + Resumes.Count;

        public int Refused => Postings.Count(row => row.Value is null) + Resumes.Count(row => row.Value is null);

        public int Dropped => Postings.SelectMany(row => row.Problems).Concat(Resumes.SelectMany(row => row.Problems)).Count(one => !one.IsRefusal);
    }

    public async Task<Result<Answer>> HandleAsync(Guid jobId, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnImportAsync(jobId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        try
        {
            await using var file = rows.Open(found.Value);
            return found.Value.Kind == ImportKind.Postings
                ? new Answer(found.Value, [.. rows.Postings(found.Value, file).Take(Rows)], [], null)
                : new Answer(found.Value, [], [.. rows.Resumes(found.Value, file).Take(Rows)], null);
        }
        catch (ImportUnreadableException unreadable)
        {
            return new Answer(found.Value, [], [], Error.Invalid(unreadable.Code, "File", unreadable.Detail));
        }
    }
}
