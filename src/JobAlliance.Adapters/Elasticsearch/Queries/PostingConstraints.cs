using System.Text.Json.Nodes;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>The scorer's hard constraints on a posting, for one résumé, as filters.</summary>
internal static class PostingConstraints
{
    public static IEnumerable<JsonObject> Filters(ResumeProfile resume, ScoringWeights by, DateOnly today)
    {
        yield return Clauses.AtLeast("openThrough", today.DayNumber);
        yield return Clauses.Terms("seniority", by.Role.Seniority.Index().Where(level => level.Item > 0).Select(level => level.Index));
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
            yield return Clauses.AtLeast("salaryOfTwelve", salary);
        }

        if (resume is { EmploymentTypeIsMust: true, EmploymentTypes.Count: > 0 })
        {
            yield return Clauses.Terms("type", resume.EmploymentTypes.Select(type => (int)type));
        }
    }

    /// <summary>What the graduate is never to be shown to.</summary>
    public static IEnumerable<JsonObject> Blocked(ResumeProfile resume) =>
        Any("employerKey", resume.BlockedEmployers).Concat(Any("agency", resume.BlockedAgencies.Select(agency => agency.ToString())));

    private static IEnumerable<JsonObject> Any(string field, IEnumerable<string> values) => values.Any() ? [Clauses.Terms(field, values)] : [];
}
