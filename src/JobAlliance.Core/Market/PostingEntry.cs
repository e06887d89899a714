using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Market;

/// <summary>A posting as the market index holds it. Never contact data.</summary>
/// <param name="Profile">What matching and filters read.</param>
/// <param name="Text">Description, duties and requirements, as written, for keyword search.</param>
/// <param name="Employer">The employer's name as written.</param>
/// <param name="PublishedAt">When it was published; newest first breaks no tie, the id does.</param>
public sealed record PostingEntry(PostingProfile Profile, string Text, string Employer, DateTimeOffset PublishedAt)
{
    public Guid Id => Profile.PostingId;

    /// <summary>A write with a version not newer than the one held is ignored, so that a late event never overwrites a newer state.</summary>
    public long Version => Profile.Version;
}

/// <summary>A résumé as the market index holds it. Never a name, never contact data.</summary>
/// <param name="Profile">What matching and filters read.</param>
/// <param name="Text">Headline, summary and sections, as written, for keyword search; without name, phone, mail or links.</param>
/// <param name="University">Name of the university; null when unknown.</param>
/// <param name="IsVisible">Agencies may find it; a hidden résumé is still matched for its owner.</param>
/// <param name="SubmittedAt">When this version was submitted.</param>
public sealed record ResumeEntry(ResumeProfile Profile, string Text, string? University, bool IsVisible, DateTimeOffset SubmittedAt)
{
    public Guid Id => Profile.GraduateId;

    /// <summary>A write with a version not newer than the one held is ignored.</summary>
    public long Version => Profile.Version;
}
