using JobAlliance.Core.Common;

namespace JobAlliance.Core.Privacy;

/// <summary>One line of the audit log; append-only: <see cref="Data.AppDb"/> refuses to change or delete one.</summary>
public sealed class AuditEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ActorKind ActorKind { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public Guid? AgencyId { get; init; }

    /// <summary>Stable, dotted lower case: <c>match.approved</c>, <c>contact.read</c>.</summary>
    public required string Action { get; init; }

    /// <summary><c>graduate</c>, <c>posting</c>, <c>match</c> ...</summary>
    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>Why contact data was read; null for other actions.</summary>
    public string? Purpose { get; init; }

    /// <summary>Facts in short; never contact data.</summary>
    public string? Detail { get; init; }
}
