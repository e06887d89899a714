using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Market;

/// <summary>What keyword search and filters read of an entry, the same for every engine.</summary>
public static class SearchedFields
{
    /// <summary>Skills, place and industry of a posting, as words to be found by.</summary>
    public static IEnumerable<string> Keywords(this PostingEntry entry) =>
        entry.Profile.AllSkills().Concat(new[] { entry.Profile.City, entry.Profile.District, entry.Profile.Industry }.OfType<string>());

    /// <summary>Skills, major, university and wished titles of a résumé, as words to be found by.</summary>
    public static IEnumerable<string> Keywords(this ResumeEntry entry) =>
        entry
            .Profile.Skills.Select(held => held.Skill)
            .Concat(entry.Profile.DesiredTitles)
            .Concat(new[] { entry.Profile.Major, entry.University }.OfType<string>());

    /// <summary>Every skill that a posting names, each once.</summary>
    public static IEnumerable<string> AllSkills(this PostingProfile profile) =>
        profile.MustSkills.Concat(profile.OneOfSkills.SelectMany(group => group)).Concat(profile.NiceSkills).Distinct(StringComparer.Ordinal);

    /// <summary>The last day on which a posting may be shown: its own, or its owner's licence's, whichever ends first; null when it is not open at all.</summary>
    public static DateOnly? OpenThrough(this PostingProfile profile)
    {
        var end = profile.ValidThrough ?? DateOnly.MaxValue;
        var licence = profile.LicenceValidThrough ?? DateOnly.MaxValue;
        return profile.IsOpen ? (end < licence ? end : licence) : null;
    }
}
