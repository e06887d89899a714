using System.Globalization;
using System.Text.RegularExpressions;

namespace JobAlliance.Web.Resources;

/// <summary>One and many, in languages that tell them apart.</summary>
public sealed partial class Texts
{
    /// <summary>Of <c>{0|agency waits|agencies wait}</c> the first words when argument 0 is 1, otherwise the second.</summary>
    private static string Counted(string text, IReadOnlyList<object?> args) =>
        Counts()
            .Replace(
                text,
                found => found.Groups[IsOne(args.ElementAtOrDefault(int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture))) ? 2 : 3].Value
            );

    private static bool IsOne(object? number) => Convert.ToString(number, CultureInfo.InvariantCulture) == "1";

    [GeneratedRegex(@"\{(\d)\|([^|{}]*)\|([^|{}]*)\}")]
    private static partial Regex Counts();
}
