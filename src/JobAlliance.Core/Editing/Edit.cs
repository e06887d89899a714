using JobAlliance.Core.Common;

namespace JobAlliance.Core.Editing;

/// <summary>
/// Who changed what of a row that several people edit, so that the second of two editors can be told. Names of fields only, never what they say; kept for
/// <see cref="ForgetEdits.KeptDays"/> days.
/// </summary>
public sealed class Edit
{
    public required Guid Id { get; init; }

    /// <summary>The row.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The version of the row that it made.</summary>
    public required long Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ActorKind ActorKind { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Names of columns; what stands inside a document is <c>Content.Title</c>.</summary>
    public required List<string> Fields { get; init; }
}
