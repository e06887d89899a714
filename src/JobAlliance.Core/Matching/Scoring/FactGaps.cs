using System.Globalization;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Gaps other than skills: experience to gain, and facts that the posting asks for and the résumé does not tell.</summary>
internal static class FactGaps
{
    private static readonly Gap TellMajor = new("major.tell", [], 0);
    private static readonly Gap TellDegree = new("degree.tell", [], 0);

    /// <summary>The gap of a component; null when it has none.</summary>
    public static Gap? Of(ComponentKind kind, in Measures measures, in PostingView posting) =>
        kind switch
        {
            ComponentKind.Experience when measures[kind] < 1 => new Gap(
                "experience.gain",
                [posting.Facts.AskedMonths.ToString(CultureInfo.InvariantCulture)],
                0
            ),
            ComponentKind.Major when double.IsNaN(measures[kind]) => TellMajor,
            ComponentKind.Degree when double.IsNaN(measures[kind]) => TellDegree,
            _ => null,
        };
}
