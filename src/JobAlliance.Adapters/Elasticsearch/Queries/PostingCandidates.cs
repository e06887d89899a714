using System.Text.Json.Nodes;
using JobAlliance.Adapters.Elasticsearch.Documents;
using JobAlliance.Core.Matching;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>
/// The postings worth judging for a résumé. The scorer's hard constraints are filters; what the posting asks is a sum of clauses, what the graduate wants a sum
/// of weights (<see cref="PostingWants"/>), and their product ranks. The points are the shares of the program's own weights, so that what ranks high here
/// scores high there; only the posting's own side is counted in full, since the mean of both sides gives it the greater part.
/// </summary>
internal sealed class PostingCandidates(ScoringVocabulary vocabulary, string analyzer)
{
    private const int MostHeld = 60;
    private const int MostShown = 40;
    private const int MostAskedOfShown = 8;
    private const double LeastShown = 0.15;
    private const int MonthsOfMiddle = 36;

    private static readonly ScoringWeights Weights = ScoringWeights.Default;
    private readonly PostingWants wants = new(vocabulary);

    public JsonObject For(ResumeProfile resume, DateOnly today, int count) =>
        CandidateBody.Of(
            new JsonObject
            {
                ["function_score"] = new JsonObject
                {
                    ["query"] = Clauses.Bool(
                        should: Asked(resume),
                        filter: PostingConstraints.Filters(resume, today),
                        mustNot: PostingConstraints.Blocked(resume)
                    ),
                    ["functions"] = new JsonArray([.. wants.Of(resume)]),
                    ["score_mode"] = "sum",
                    ["boost_mode"] = "multiply",
                },
            },
            count
        );

    private IEnumerable<JsonObject> Asked(ResumeProfile resume)
    {
        var asks = Weights.Asks;
        yield return Clauses.Constant(Clauses.All(), asks.Major + asks.Degree + asks.LanguagesAndCertificates);
        foreach (var clause in Skills(resume).Concat(Experience(resume)))
        {
            yield return clause;
        }

        var roles = RoleLevels.Of(resume.DesiredOccupations.Concat(resume.ExperiencedOccupations));
        if (roles.Count > 0)
        {
            yield return Clauses.BestOf(
                roles.Select(level => Clauses.Constant(ForGraduates(Clauses.Terms("occupation", level.Occupations)), asks.Role * level.Likeness))
            );
        }

        if (resume.DesiredTitles.Count > 0)
        {
            yield return Clauses.BestOf(resume.DesiredTitles.Select(title => Clauses.Match("title", title, analyzer, 0.1)));
        }
    }

    private IEnumerable<JsonObject> Skills(ResumeProfile resume)
    {
        var asks = Weights.Asks;
        var held = resume.Skills.Take(MostHeld).ToDictionary(skill => skill.Skill, skill => Weights.Skills.Of(skill.Source), StringComparer.Ordinal);
        foreach (var (skill, credit) in held)
        {
            yield return Clauses.Constant(Clauses.Term("niceSkill", skill), asks.NiceSkills / 2);
            foreach (var clause in Musts(skill, credit, PostingDocument.MostAsked))
            {
                yield return clause;
            }
        }

        yield return Clauses.Constant(Clauses.Bool(mustNot: [Clauses.Exists("niceSkill")]), asks.NiceSkills);
        var shown = held.SelectMany(pair =>
                vocabulary.Shows(pair.Key).Select(near => (near.Key, Credit: pair.Value * Math.Pow(near.Weight, Weights.Skills.ShownByAnotherPower)))
            )
            .Where(near => near.Credit >= LeastShown && !held.ContainsKey(near.Key))
            .GroupBy(near => near.Key, (key, same) => (Key: key, Credit: same.Max(near => near.Credit)))
            .OrderByDescending(near => near.Credit)
            .Take(MostShown);
        foreach (var clause in shown.SelectMany(near => Musts(near.Key, near.Credit, MostAskedOfShown)))
        {
            yield return clause;
        }
    }

    /// <summary>A skill is worth its share of what the posting asks for, of a long list a little more, as in <c>MustCoverage</c>.</summary>
    private static IEnumerable<JsonObject> Musts(string skill, double credit, int mostAsked) =>
        Enumerable
            .Range(1, mostAsked)
            .Select(asked =>
                Clauses.Constant(
                    Clauses.Term("mustSkill", PostingDocument.Asked(asked, skill)),
                    Weights.Asks.MustSkills * credit / (Math.Min(asked, 3) + (0.6 * Math.Max(0, asked - 3)))
                )
            );

    /// <summary>Held over asked, in quarters.</summary>
    private static IEnumerable<JsonObject> Experience(ResumeProfile resume)
    {
        var role = Weights.Role;
        var held = resume.ExperienceMonths + Math.Min(role.MonthsOfProjectsAtMost, role.MonthsOfProject * resume.Projects);
        return Enumerable
            .Range(1, 4)
            .Select(quarter => Clauses.Constant(Clauses.AtMost("experience", (long)(held * 4 / quarter)), Weights.Asks.Experience / 4));
    }

    /// <summary>Postings for more than beginners, by their title or the years they ask for, give next to nothing for the role.</summary>
    private static JsonObject ForGraduates(JsonObject occupation) =>
        Clauses.Bool(
            filter:
            [
                occupation,
                Clauses.AtMost("seniority", (int)Seniority.Entry),
                Clauses.MissingOr("experience", Clauses.AtMost("experience", MonthsOfMiddle - 1)),
            ]
        );
}
