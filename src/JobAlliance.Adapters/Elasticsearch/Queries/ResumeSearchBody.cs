using System.Text.Json.Nodes;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>A résumé query as a search body. Who may be seen is part of the query.</summary>
internal static class ResumeSearchBody
{
    public static readonly string[] Shown = ["text"];

    public static JsonObject Of(ResumeQuery query, TextQuery text) =>
        new()
        {
            ["query"] = Clauses.Bool(
                must: text.IsMatchAll ? null : [TextClauses.Of(text, TextClauses.ResumeFields)],
                filter: Filters(query),
                mustNot: query.AgencyId is { } agency ? [Clauses.Term("blockedAgency", agency.ToString())] : null
            ),
            ["track_total_hits"] = true,
            ["sort"] = new JsonArray(new JsonObject { ["_score"] = "desc" }, new JsonObject { ["id"] = "asc" }),
        };

    private static IEnumerable<JsonObject> Filters(ResumeQuery query)
    {
        (string Field, IReadOnlyList<string> Values)[] lists = [("city", query.Cities), ("district", query.Districts), ("major", query.Majors)];
        foreach (var (field, values) in lists.Where(list => list.Values.Count > 0))
        {
            yield return Clauses.Terms(field, values);
        }

        if (query.AgencyId is not null)
        {
            yield return Clauses.Term("visible", true);
        }

        if (query.MinimumDegree != Degree.None)
        {
            yield return Clauses.AtLeast("degree", (long)query.MinimumDegree);
        }

        if (query.GraduatesFrom is { } from)
        {
            yield return Clauses.AtLeast("graduatesOn", from.DayNumber);
        }

        if (query.GraduatesThrough is { } through)
        {
            yield return Clauses.AtMost("graduatesOn", through.DayNumber);
        }
    }
}
