using JobAlliance.Core.Data;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Graduates;

/// <summary>毕业生. Name, phone and mail are contact data: shown to an agency only after consent, and never in the index, a message, a log or a URL.</summary>
public sealed class Graduate : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Null for an imported résumé that nobody has claimed yet.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Identifier in the file it was imported from; unique, so that importing again updates.</summary>
    public string? ExternalId { get; set; }

    public string Name { get; set; } = "";

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? University { get; set; }

    public string? Major { get; set; }

    public Degree Degree { get; set; }

    public DateOnly? GraduatesOn { get; set; }

    public string? City { get; set; }

    public string? District { get; set; }

    /// <summary>Agencies may find the résumé (without name and contact). A hidden one is still matched for its owner.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>What is being edited, saved as one goes.</summary>
    public Resume Draft { get; set; } = new();

    public Wishes DraftWishes { get; set; } = new();

    public DateTimeOffset? DraftSavedAt { get; set; }

    /// <summary>Number of the newest <see cref="ResumeVersion"/>; 0 when nothing was submitted.</summary>
    public int SubmittedVersion { get; set; }

    /// <summary>Hired through us or elsewhere; closes what is open.</summary>
    public DateTimeOffset? HiredAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public long Version { get; set; }
}

/// <summary>A submitted résumé with the wishes of that moment; never changed afterwards.</summary>
public sealed class ResumeVersion
{
    public required Guid Id { get; init; }

    public required Guid GraduateId { get; init; }

    /// <summary>1, 2, 3 ... a graduate.</summary>
    public required int Number { get; init; }

    public required Resume Resume { get; init; }

    public required Wishes Wishes { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Null: the graduate submitted it; <c>guidance:{task}</c>: a counsellor's confirmation made it.</summary>
    public string? Source { get; init; }
}
