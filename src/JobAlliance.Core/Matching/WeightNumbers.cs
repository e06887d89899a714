using System.Globalization;
using System.Text.Json.Nodes;
using JobAlliance.Core.Common;

namespace JobAlliance.Core.Matching;

/// <summary>One number that differs between two sets of weights.</summary>
/// <param name="Name">Its place in the saved weights: <c>asks.mustSkills</c>, <c>role.seniority.3</c>.</param>
public sealed record WeightChange(string Name, double From, double To)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {From:0.###} > {To:0.###}");
}

/// <summary>The numbers of weights by their names, so that people change, compare and are refused them one at a time.</summary>
public static class WeightNumbers
{
    /// <summary>The largest share; shares are relative to the sum of their side.</summary>
    public const double MostShare = 1000;

    private static readonly string[] Versions = ["version", "rarityVersion"];

    /// <summary>Every number that staff may turn, in the order in which weights are written.</summary>
    public static IReadOnlyDictionary<string, double> Numbers(this ScoringWeights weights) =>
        Leaves(JsonNode.Parse(weights.ToJson())!, "")
            .Where(leaf => !Versions.Contains(leaf.Name))
            .ToDictionary(leaf => leaf.Name, leaf => leaf.Value.GetValue<double>());

    /// <summary>The same weights with some numbers replaced; names that weights do not have are passed over.</summary>
    public static ScoringWeights With(this ScoringWeights weights, IReadOnlyDictionary<string, double> numbers)
    {
        var root = JsonNode.Parse(weights.ToJson())!;
        foreach (var (name, value) in Leaves(root, "").Where(leaf => !Versions.Contains(leaf.Name) && numbers.ContainsKey(leaf.Name)).ToList())
        {
            value.ReplaceWith(numbers[name]);
        }

        return ScoringWeights.FromJson(root.ToJsonString());
    }

    public static IReadOnlyList<WeightChange> ChangesSince(this ScoringWeights after, ScoringWeights before)
    {
        var earlier = before.Numbers();
        return
        [
            .. after
                .Numbers()
                .Select(number => new WeightChange(number.Key, earlier.GetValueOrDefault(number.Key, number.Value), number.Value))
                .Where(change => change.From != change.To),
        ];
    }

    /// <summary>What a number may be: shares 0..1000, the side's share 0.05..0.95, months 0..24, the power 1..10, everything else 0..1.</summary>
    public static (double Least, double Most) RangeOf(string name) =>
        name switch
        {
            "asksShare" => (0.05, 0.95),
            "place.salaryFloor" => (0, 0.99),
            "skills.shownByAnotherPower" => (1, 10),
            _ when IsShare(name) => (0, MostShare),
            _ when name.Contains("month", StringComparison.OrdinalIgnoreCase) => (0, 24),
            _ => (0, 1),
        };

    /// <summary>What is wrong with numbers as typed, one error a number: <c>weights.out-of-range</c>, <c>weights.all-zero</c>.</summary>
    public static IEnumerable<Error> Check(IReadOnlyDictionary<string, double?> numbers)
    {
        foreach (var (name, value) in numbers)
        {
            var (least, most) = RangeOf(name);
            if (value is not { } number || !(number >= least && number <= most))
            {
                yield return Error.Invalid("weights.out-of-range", name, least, most);
            }
        }

        foreach (var side in numbers.Where(number => IsShare(number.Key)).GroupBy(number => number.Key[..5]).Where(IsNothing))
        {
            yield return Error.Invalid("weights.all-zero", side.First().Key);
        }
    }

    /// <summary>Whether the number is a component's share of its side.</summary>
    public static bool IsShare(string name) =>
        name.StartsWith("asks.", StringComparison.Ordinal) || name.StartsWith("wants.", StringComparison.Ordinal);

    private static bool IsNothing(IEnumerable<KeyValuePair<string, double?>> side) => side.All(number => number.Value is 0);

    private static IEnumerable<(string Name, JsonValue Value)> Leaves(JsonNode node, string name)
    {
        string Under(string part) => name.Length == 0 ? part : $"{name}.{part}";
        return node switch
        {
            JsonObject parts => parts.SelectMany(part => Leaves(part.Value!, Under(part.Key))),
            JsonArray items => items.SelectMany((item, at) => Leaves(item!, Under(at.ToString(CultureInfo.InvariantCulture)))),
            JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => [(name, value)],
            _ => [],
        };
    }
}
