using System.Globalization;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Gaps other than skills: experience to gain, and facts that the posting asks for and the résumé does not tell.</summary>
internal static class FactGaps
{
    public static IEnumerable<(ComponentKind Kind, Gap Gap)> Of(CompiledResume resume, CompiledPosting posting, Measures measures)
    {
        if (measures[ComponentKind.Experience] < 1)
        {
            yield return (ComponentKind.Experience, new Gap("experience.gain", [posting.ExperienceMonths.ToString(CultureInfo.InvariantCulture)], 0));
        }

        if (resume.Major == 0 && posting.Majors.Length > 0)
        {
            yield return (ComponentKind.Major, new Gap("major.tell", [], 0));
        }

        if (double.IsNaN(measures[ComponentKind.Degree]))
        {
            yield return (ComponentKind.Degree, new Gap("degree.tell", [], 0));
        }
    }
}
