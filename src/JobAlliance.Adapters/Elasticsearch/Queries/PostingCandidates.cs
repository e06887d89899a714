using System.Text.Json.Nodes;
using JobAlliance.Adapters.Elasticsearch.Documents;
using JobAlliance.Core.Matching;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>
/// The postings worth judging for a résumé. The scorer's hard constraints are filters; what the posting asks is a sum of clauses, what the graduate
/// wants a sum of weights, and their product ranks: as in the scorer, a bad side is not bought off by the other. The points are near the scorer's own.
/// </summary>
internal static class PostingCandidates
{
    private const int MostSkills = 60;
    private const double Base = 20;

    public static JsonObject For(ResumeProfile resume, DateOnly today, int count, string analyzer)
    {
        var roles = RoleLevels.Of(resume.DesiredOccupations.Concat(resume.ExperiencedOccupations));
        return CandidateBody.Of(
            new JsonObject
            {
                ["function_score"] = new JsonObject
                {
                    ["query"] = Clauses.Bool(
                        should: Asked(resume, roles, analyzer),
                        filter: PostingConstraints.Filters(resume, today),
                        mustNot: PostingConstraints.Blocked(resume)
                    ),
                    ["functions"] = new JsonArray([.. Wanted(resume, RoleLevels.Of(resume.DesiredOccupations))]),
                    ["score_mode"] = "sum",
                    ["boost_mode"] = "multiply",
                },
            },
            count
        );
    }

    private static IEnumerable<JsonObject> Asked(ResumeProfile resume, IReadOnlyList<RoleLevel> roles, string analyzer)
    {
        yield return Clauses.Constant(Clauses.All(), Base);
        foreach (var held in resume.Skills.Take(MostSkills))
        {
            for (var asked = 1; asked <= PostingDocument.MostAsked; asked++)
            {
                yield return Clauses.Constant(Clauses.Term("mustSkill", PostingDocument.Asked(asked, held.Skill)), 36.0 / asked);
            }

            yield return Clauses.Constant(Clauses.Term("niceSkill", held.Skill), 2);
        }

        if (roles.Count > 0)
        {
            yield return Clauses.BestOf(roles.Select(level => Clauses.Constant(Clauses.Terms("occupation", level.Occupations), 25 * level.Likeness)));
        }

        if (resume.DesiredTitles.Count > 0)
        {
            yield return Clauses.BestOf(resume.DesiredTitles.Select(title => Clauses.Match("title", title, analyzer, 0.5)));
        }

        yield return Clauses.Constant(Clauses.AtMost("seniority", (int)Seniority.Middle), 10);
        yield return Clauses.Constant(Clauses.AtMost("experience", resume.ExperienceMonths), 4);
        yield return Clauses.Constant(Clauses.AtMost("experience", Math.Max(12, 2 * resume.ExperienceMonths)), 3);
    }

    /// <summary>A function's weight is added where its filter holds; levels of one kind leave each other out.</summary>
    private static IEnumerable<JsonObject> Wanted(ResumeProfile resume, IReadOnlyList<RoleLevel> roles)
    {
        yield return Function(Clauses.All(), 13);
        for (var level = 0; level < roles.Count; level++)
        {
            var better = roles.Take(level).SelectMany(other => other.Occupations).ToArray();
            var filter = Clauses.Bool(
                filter: [Clauses.Terms("occupation", roles[level].Occupations)],
                mustNot: better.Length > 0 ? [Clauses.Terms("occupation", better)] : null
            );
            yield return Function(filter, 45 * roles[level].Likeness);
        }

        if (resume.DesiredDistricts.Count > 0)
        {
            yield return Function(Clauses.Terms("district", resume.DesiredDistricts), 55);
        }

        if (resume.MinimumMonthlySalary is { } wish)
        {
            yield return Function(Clauses.AtLeast("salary", wish), 7);
        }
    }

    private static JsonObject Function(JsonObject filter, double weight) => new() { ["filter"] = filter, ["weight"] = weight };
}
