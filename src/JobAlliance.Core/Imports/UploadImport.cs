using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Imports.Reading;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Imports;

/// <summary>Takes a file in. Nothing is imported before <see cref="BeginImport"/>. The same file of the same owner, not yet over, is the same job: it goes on where it stopped.</summary>
public sealed class UploadImport(AppDb db, ImportFiles files)
{
    /// <param name="AgencyId">The owner of what is imported; null: the centre. Résumés are the centre's alone.</param>
    /// <param name="Format">Null: told from the content.</param>
    /// <param name="Mapping">JSON of a <see cref="ColumnMapping"/>; only for CSV.</param>
    public sealed record Request(
        Guid? AgencyId,
        ImportKind Kind,
        string FileName,
        Stream Content,
        ImportFormat? Format = null,
        string? Mapping = null
    );

    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(request, actor, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (request.Content is { CanSeek: true, Length: 0 })
        {
            return Error.Invalid("import.file-empty", "File");
        }

        if (await files.KeepAsync(request.Content, cancellationToken) is not { } hash)
        {
            return Error.Invalid("import.file-too-large", "File");
        }

        var format = request.Format ?? FormatOf(hash, request.Kind);
        if (format == ImportFormat.Csv && request.Kind == ImportKind.Resumes)
        {
            return Error.Invalid("import.resumes-are-json", "File");
        }

        var open = await OpenJobAsync(request, hash, format, cancellationToken);
        if (open is not null)
        {
            return open.Id;
        }

        var job = NewJob(request, actor, hash, format);
        db.Add(job);
        db.Audit(actor, "import.uploaded", "import", job.Id, detail: job.Kind.ToString());
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : job.Id;
    }

    private async Task<Error?> RefusalAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var owner = request.Kind == ImportKind.Resumes ? null : request.AgencyId;
        if (!await db.MayPostForAsync(actor, owner, cancellationToken))
        {
            return Error.Forbidden("import.not-yours");
        }

        return request.Mapping is null ? null : ColumnMapping.Parse(request.Mapping).Error;
    }

    private Task<ImportJob?> OpenJobAsync(Request request, string hash, ImportFormat format, CancellationToken cancellationToken) =>
        db.Set<ImportJob>()
            .Where(job => job.FileHash == hash && job.AgencyId == request.AgencyId && job.Kind == request.Kind && job.Format == format)
            .Where(job => job.Mapping == request.Mapping && job.Status < ImportStatus.Done)
            .FirstOrDefaultAsync(cancellationToken);

    private ImportJob NewJob(Request request, Actor actor, string hash, ImportFormat format) =>
        new()
        {
            Id = db.NewId(),
            AgencyId = request.AgencyId,
            Kind = request.Kind,
            Format = format,
            FileName = Path.GetFileName(request.FileName),
            FileHash = hash,
            Mapping = request.Mapping,
            StartedBy = actor.AccountId,
            StartedByName = actor.Name,
            CreatedAt = db.Now,
        };

    private ImportFormat FormatOf(string hash, ImportKind kind)
    {
        using var file = files.Open(hash);
        using var text = new StreamReader(file, FileEncoding.Detect(file));
        int first;
        while ((first = text.Read()) >= 0 && char.IsWhiteSpace((char)first)) { }
        return first != '{' ? ImportFormat.Csv
            : kind == ImportKind.Resumes ? ImportFormat.JsonResume
            : ImportFormat.JobPosting;
    }
}
