using System.Text.Json.Nodes;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>The résumés worth judging for a posting: the scorer's hard constraints as filters, what is asked as clauses with constant scores.</summary>
internal static class ResumeCandidates
{
    public static JsonObject For(PostingProfile posting, int count, string analyzer) =>
        CandidateBody.Of(
            Clauses.Bool(
                should: posting
                    .AllSkills()
                    .Select(skill => Clauses.Constant(Clauses.Term("skill", skill), 2))
                    .Concat(
                        posting.Occupations.Select(occupation => Clauses.Constant(Clauses.Term("occupation", occupation.Key), 4 * occupation.Weight))
                    )
                    .Concat(posting.Title.Length > 0 ? [Clauses.Match("title", posting.Title, analyzer, 1)] : [])
                    .Concat(posting.District is { } district ? [Clauses.Constant(Clauses.Term("district", district), 3)] : []),
                filter: Filters(posting),
                mustNot: (posting.AgencyId is { } agency ? new[] { Clauses.Term("blockedAgency", agency.ToString()) } : []).Concat(
                    posting.EmployerKey.Length > 0 ? [Clauses.Term("blockedEmployer", posting.EmployerKey)] : []
                )
            ),
            count
        );

    /// <summary>A must of the graduate's is met by a posting that says so, not by one that is silent.</summary>
    private static IEnumerable<JsonObject> Filters(PostingProfile posting)
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
        yield return Clauses.MissingOr("salaryMust", Clauses.AtMost("salaryMust", posting.Salary?.Maximum ?? -1));
        yield return Clauses.MissingOr("typeMust", Clauses.Term("typeMust", (int)posting.EmploymentType));
    }

    private static JsonObject? Equal(string field, string? value) => value is null ? null : Clauses.Term(field, value);

    private static JsonObject Either(params JsonObject?[] conditions) => Clauses.Bool(should: conditions.OfType<JsonObject>(), minimumShouldMatch: 1);
}
