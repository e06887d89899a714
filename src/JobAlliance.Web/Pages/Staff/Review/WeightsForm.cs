using System.Globalization;
using JobAlliance.Core.Matching;

namespace JobAlliance.Web.Pages.Staff.Review;

/// <summary>Weights as a form has them: the version that was edited and every number by its name, as typed.</summary>
public sealed class WeightsForm
{
    public int Version { get; set; }

    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>The numbers whose effect was looked at; others are not saved before they were looked at, too.</summary>
    public string? Previewed { get; set; }

    /// <summary>What was typed; null where it is no number.</summary>
    public IReadOnlyDictionary<string, double?> Numbers => Values.ToDictionary(value => value.Key, value => Read(value.Value));

    /// <summary>All that was typed in one line.</summary>
    public string Signature =>
        string.Join(';', Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}"));

    public static WeightsForm Of(ScoringWeights weights, int version) =>
        new() { Version = version, Values = weights.Numbers().ToDictionary(number => number.Key, number => (string?)Write(number.Value)) };

    /// <summary>What was typed, on top of the weights in force.</summary>
    public ScoringWeights On(ScoringWeights weights) =>
        weights.With(Numbers.Where(number => number.Value is not null).ToDictionary(number => number.Key, number => number.Value!.Value)) with
        {
            Version = Version,
        };

    /// <summary>
    /// Takes over what somebody else saved meanwhile wherever this person had not changed the number; what both changed stays as typed.
    /// </summary>
    public void TakeOver(ScoringWeights edited, ScoringWeights newest)
    {
        var (before, typed) = (edited.Numbers(), Numbers);
        foreach (var (name, value) in newest.Numbers())
        {
            if (!typed.TryGetValue(name, out var own) || own == before.GetValueOrDefault(name))
            {
                Values[name] = Write(value);
            }
        }

        Version = newest.Version;
    }

    private static double? Read(string? typed) =>
        double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Write(double number) => number.ToString(CultureInfo.InvariantCulture);
}
