using System.Text.Json.Nodes;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>
/// What to retrieve for judging: the scorer's hard constraints as filters, what must and what would be nice as clauses of their own with constant scores.
/// </summary>
internal static class CandidateBodies
{
    /// <summary>The most senior posting that a graduate is offered.</summary>
    private const int HighestSeniority = (int)Seniority.Lead;

    public static JsonObject PostingsFor(ResumeProfile resume, DateOnly today, int count) =>
        Body(
            Clauses.Bool(
                should: resume
                    .Skills.Select(held => Clauses.Constant(Clauses.Term("mustSkill", held.Skill), 2))
                    .Concat(resume.Skills.Select(held => Clauses.Constant(Clauses.Term("niceSkill", held.Skill), 0.5)))
                    .Concat(
                        resume.DesiredOccupations.Select(occupation =>
                            Clauses.Constant(Clauses.Term("occupation", occupation.Key), 4 * occupation.Weight)
                        )
                    )
                    .Concat(resume.DesiredTitles.Select(title => Title(title)))
                    .Concat(resume.DesiredDistricts.Select(district => Clauses.Constant(Clauses.Term("district", district), 3)))
                    .Concat(resume.MinimumMonthlySalary is { } wish ? [Clauses.Constant(Clauses.AtLeast("salary", wish), 2)] : []),
                filter: PostingFilters(resume, today),
                mustNot: Blocked("employerKey", resume.BlockedEmployers)
                    .Concat(Blocked("agency", resume.BlockedAgencies.Select(agency => agency.ToString())))
            ),
            count
        );

    public static JsonObject ResumesFor(PostingProfile posting, int count) =>
        Body(
            Clauses.Bool(
                should: posting
                    .AllSkills()
                    .Select(skill => Clauses.Constant(Clauses.Term("skill", skill), 2))
                    .Concat(
                        posting.Occupations.Select(occupation => Clauses.Constant(Clauses.Term("occupation", occupation.Key), 4 * occupation.Weight))
                    )
                    .Concat(posting.Title.Length > 0 ? [Title(posting.Title)] : [])
                    .Concat(posting.District is { } district ? [Clauses.Constant(Clauses.Term("district", district), 3)] : []),
                filter: ResumeFilters(posting),
                mustNot: (posting.AgencyId is { } agency ? new[] { Clauses.Term("blockedAgency", agency.ToString()) } : []).Concat(
                    posting.EmployerKey.Length > 0 ? [Clauses.Term("blockedEmployer", posting.EmployerKey)] : []
                )
            ),
            count
        );

    private static JsonObject Body(JsonObject query, int count) =>
        new()
        {
            ["query"] = query,
            ["size"] = count,
            ["track_total_hits"] = false,
            ["_source"] = new JsonArray("profile"),
            ["sort"] = new JsonArray(new JsonObject { ["_score"] = "desc" }, new JsonObject { ["id"] = "asc" }),
        };

    private static JsonObject Title(string title) =>
        new()
        {
            ["match"] = new JsonObject
            {
                ["title"] = new JsonObject { ["query"] = title, ["boost"] = 1 },
            },
        };

    private static IEnumerable<JsonObject> PostingFilters(ResumeProfile resume, DateOnly today)
    {
        yield return Clauses.AtLeast("openThrough", today.DayNumber);
        yield return Clauses.AtMost("seniority", HighestSeniority);
        if (resume.Degree != Degree.None)
        {
            yield return Clauses.AtMost("degree", (long)resume.Degree);
        }

        if (resume.GraduatesOn is { } day)
        {
            yield return Clauses.MissingOr("graduatesFrom", Clauses.AtMost("graduatesFrom", day.DayNumber));
            yield return Clauses.MissingOr("graduatesThrough", Clauses.AtLeast("graduatesThrough", day.DayNumber));
        }

        foreach (var must in Musts(resume))
        {
            yield return must;
        }
    }

    private static IEnumerable<JsonObject> Musts(ResumeProfile resume)
    {
        if (resume is { CityIsMust: true, City: { } city })
        {
            yield return Clauses.Term("city", city);
        }

        if (resume is { DistrictIsMust: true, DesiredDistricts.Count: > 0 })
        {
            yield return Clauses.Terms("district", resume.DesiredDistricts);
        }

        if (resume is { SalaryIsMust: true, MinimumMonthlySalary: { } salary })
        {
            yield return Clauses.AtLeast("salary", salary);
        }

        if (resume is { EmploymentTypeIsMust: true, EmploymentTypes.Count: > 0 })
        {
            yield return Clauses.Terms("type", resume.EmploymentTypes.Select(type => (int)type));
        }
    }

    /// <summary>A must of the graduate's is met by a posting that says so, not by one that is silent.</summary>
    private static IEnumerable<JsonObject> ResumeFilters(PostingProfile posting)
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

    private static IEnumerable<JsonObject> Blocked(string field, IEnumerable<string> values) => values.Any() ? [Clauses.Terms(field, values)] : [];
}
