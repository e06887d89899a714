using JobAlliance.Core.Data;

namespace JobAlliance.Core.Imports;

/// <summary>
/// A file being read into the database. Its position is saved together with the rows it counts, so that a process killed at any moment
/// goes on at the exact record.
/// </summary>
public sealed class ImportJob : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>The owner of what is imported; null: the centre.</summary>
    public Guid? AgencyId { get; init; }

    public required ImportKind Kind { get; init; }

    public required ImportFormat Format { get; init; }

    /// <summary>As the sender called it.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, lower-case hex; also its name in <see cref="ImportFiles"/>.</summary>
    public required string FileHash { get; init; }

    /// <summary>The column mapping as JSON; null: the documented header.</summary>
    public string? Mapping { get; init; }

    /// <summary>Published as they come in; otherwise they stay drafts.</summary>
    public bool Publish { get; set; } = true;

    /// <summary>Code of why postings stay drafts although they should have been published: <c>posting.licence-expired</c> ...</summary>
    public string? DraftsBecause { get; set; }

    public ImportStatus Status { get; set; }

    /// <summary>Code of why it failed as a whole.</summary>
    public string? FailureCode { get; set; }

    /// <summary>What the failure's text names: a column ...</summary>
    public string? FailureDetail { get; set; }

    public Guid? StartedBy { get; init; }

    public required string StartedByName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Who works on it, and until when nobody else may.</summary>
    public string? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Records of the file that are done; the next one is read first after an interruption.</summary>
    public int Records { get; set; }

    /// <summary>How far in the file that is, 0..1.</summary>
    public double Progress { get; set; }

    public int Added { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Records that were not imported; each has its <see cref="ImportProblem"/>.</summary>
    public int Refused { get; set; }

    /// <summary>Fields that could not be read, in records that were imported without them.</summary>
    public int FieldsDropped { get; set; }

    /// <summary>Problems kept one by one.</summary>
    public int ProblemsKept { get; set; }

    public long Version { get; set; }

    public bool IsOver => Status >= ImportStatus.Done;

    public bool IsHeldBy(string worker) => Status == ImportStatus.Running && LeaseOwner == worker;

    public void Finish(ImportStatus status, DateTimeOffset now)
    {
        (Status, FinishedAt, LeaseOwner, LeaseUntil) = (status, now, null, null);
        Progress = status == ImportStatus.Done ? 1 : Progress;
    }
}

public enum ImportKind
{
    Postings,
    Resumes,
}

public enum ImportFormat
{
    /// <summary>schema.org JobPosting, one a line.</summary>
    JobPosting,

    /// <summary>JSON Resume, one a line.</summary>
    JsonResume,
    Csv,
}

public enum ImportStatus
{
    /// <summary>Uploaded and not yet begun: its sender looks at the first rows.</summary>
    Uploaded,
    Waiting,
    Running,

    /// <summary>This and the following are ends.</summary>
    Done,
    Stopped,
    Failed,
}

/// <summary>One thing that is wrong in a file. Words stand in the resources under <c>Errors.{Code}</c>.</summary>
public sealed class ImportProblem
{
    public required Guid Id { get; init; }

    public required Guid JobId { get; init; }

    /// <summary>Line in the file, from 1, as an editor counts.</summary>
    public required int Line { get; init; }

    /// <summary>As <c>Imports.Field.{Field}</c> names it; null when the whole record is meant.</summary>
    public string? Field { get; init; }

    public required string Code { get; init; }

    public required List<string> Args { get; init; }

    /// <summary>What stood there, shortened; never contact data.</summary>
    public string? Value { get; init; }

    /// <summary>The record was not imported; otherwise it was, without this field.</summary>
    public required bool IsRefusal { get; init; }
}
