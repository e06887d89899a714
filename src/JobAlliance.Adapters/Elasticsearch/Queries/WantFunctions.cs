using System.Text.Json.Nodes;
using JobAlliance.Core.Matching;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>
/// What the graduate wants, as functions of a function score whose weights are added. Near the best the harmonic mean of both sides is the product of the
/// posting's with the graduate's to the power (1 - p) / p, and that is a constant with so much of every weight beside it.
/// </summary>
internal static class WantFunctions
{
    /// <param name="everywhere">Points that all have.</param>
    public static JsonObject Constant(ScoringWeights by, double everywhere = 0)
    {
        var wants = by.Wants;
        var all = wants.Role + wants.District + wants.Salary + wants.EmploymentType + wants.Industry;
        return Function(Clauses.All(), Math.Max(0, all * (1 - Power(by))) + (everywhere * Power(by)));
    }

    public static JsonObject Of(JsonObject filter, double points, ScoringWeights by) => Function(filter, points * Power(by));

    /// <summary>Steps of one kind, best first: an entry counts for the first that it meets.</summary>
    public static IEnumerable<(JsonObject, double)> Steps(string field, IEnumerable<(string[] Values, double Points)> steps)
    {
        List<string> better = [];
        foreach (var (values, points) in steps.Where(step => step.Values.Length > 0))
        {
            var mustNot = better.Count > 0 ? new[] { Clauses.Terms(field, better) } : null;
            yield return (Clauses.Bool(filter: [Clauses.Terms(field, values)], mustNot: mustNot), points);
            better.AddRange(values);
        }
    }

    private static double Power(ScoringWeights by) => (1 - by.AsksShare) / by.AsksShare;

    private static JsonObject Function(JsonObject filter, double weight) => new() { ["filter"] = filter, ["weight"] = weight };
}
