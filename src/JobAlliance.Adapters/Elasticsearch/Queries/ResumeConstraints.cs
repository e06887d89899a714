using System.Text.Json.Nodes;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>The scorer's hard constraints on a résumé, for one posting, as filters.</summary>
internal static class ResumeConstraints
{
    /// <summary>A must of the graduate's is met by a posting that says so, not by one that is silent.</summary>
    public static IEnumerable<JsonObject> Filters(PostingProfile posting)
    {
        if (posting.MinimumDegree != Degree.None)
        {
            yield return Clauses.Bool(
                should: [Clauses.AtLeast("degree", (long)posting.MinimumDegree), Clauses.Term("degree", 0)],
                minimumShouldMatch: 1
            );
        }

        if (posting.GraduatesFrom is { } from)
        {
            yield return Clauses.MissingOr("graduatesOn", Clauses.AtLeast("graduatesOn", from.DayNumber));
        }

        if (posting.GraduatesThrough is { } through)
        {
            yield return Clauses.MissingOr("graduatesOn", Clauses.AtMost("graduatesOn", through.DayNumber));
        }

        yield return Either(Clauses.Term("cityIsMust", false), Clauses.Bool(mustNot: [Clauses.Exists("city")]), Equal("city", posting.City));
        yield return Either(Clauses.Term("districtMust", false), Equal("district", posting.District));
        yield return Clauses.MissingOr("salaryMust", Clauses.AtMost("salaryMust", posting.Salary?.MaximumOfTwelve ?? -1));
        yield return Clauses.MissingOr("typeMust", Clauses.Term("typeMust", (int)posting.EmploymentType));
    }

    /// <summary>Who is never to be shown to this employer or agency.</summary>
    public static IEnumerable<JsonObject> Blocking(PostingProfile posting)
    {
        if (posting.AgencyId is { } agency)
        {
            yield return Clauses.Term("blockedAgency", agency.ToString());
        }

        if (posting.EmployerKey.Length > 0)
        {
            yield return Clauses.Term("blockedEmployer", posting.EmployerKey);
        }
    }

    private static JsonObject? Equal(string field, string? value) => value is null ? null : Clauses.Term(field, value);

    private static JsonObject Either(params JsonObject?[] conditions) => Clauses.Bool(should: conditions.OfType<JsonObject>(), minimumShouldMatch: 1);
}
