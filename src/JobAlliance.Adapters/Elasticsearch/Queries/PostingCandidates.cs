using System.Text.Json.Nodes;
using JobAlliance.Adapters.Elasticsearch.Documents;
using JobAlliance.Core.Matching;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>
/// The postings worth judging for a résumé. The scorer's hard constraints are filters; what the posting asks is a sum of clauses, what the graduate wants a sum
/// of weights (<see cref="PostingWants"/>), and their product ranks. The points are the shares of the weights that it will be judged by, so that
/// what ranks high here scores high there.
/// </summary>
internal sealed class PostingCandidates(ScoringVocabulary vocabulary, string analyzer)
{
    private const int MostHeld = 60;
    private const int MostShown = 40;
    private const int MostAskedOfShown = 8;
    private const double LeastShown = 0.15;
    private const double LeastOfRole = 0.5;

    private readonly PostingWants wants = new(vocabulary);

    public JsonObject For(ResumeProfile resume, ScoringWeights by, DateOnly today, int count) =>
        CandidateBody.Of(
            Clauses.Bool(
                should: Asked(resume, by),
                filter: PostingConstraints.Filters(resume, by, today),
                mustNot: PostingConstraints.Blocked(resume)
            ),
            wants.Of(resume, by),
            count
        );

    private IEnumerable<JsonObject> Asked(ResumeProfile resume, ScoringWeights by)
    {
        var asks = by.Asks;
        yield return Clauses.Constant(Clauses.All(), asks.Major + asks.Degree + asks.LanguagesAndCertificates);
        foreach (var clause in Skills(resume, by).Concat(Experience(resume, by)))
        {
            yield return clause;
        }

        var roles = RoleLevels.Of(resume.DesiredOccupations.Concat(resume.ExperiencedOccupations));
        if (roles.Count > 0)
        {
            yield return Clauses.BestOf(
                roles.Select(level =>
                    Clauses.Constant(ForGraduates(Clauses.Terms("occupation", level.Occupations), by.Role), asks.Role * level.Likeness)
                )
            );
        }

        if (resume.DesiredTitles.Count > 0)
        {
            yield return Clauses.BestOf(resume.DesiredTitles.Select(title => Clauses.Match("title", title, analyzer, 0.1)));
        }
    }

    private IEnumerable<JsonObject> Skills(ResumeProfile resume, ScoringWeights by)
    {
        var asks = by.Asks;
        var held = resume.Skills.Take(MostHeld).ToDictionary(skill => skill.Skill, skill => by.Skills.Of(skill.Source), StringComparer.Ordinal);
        foreach (var (skill, credit) in held)
        {
            yield return Clauses.Constant(Clauses.Term("niceSkill", skill), asks.NiceSkills / 2);
            foreach (var clause in Musts(skill, asks.MustSkills * credit, PostingDocument.MostAsked))
            {
                yield return clause;
            }
        }

        yield return Clauses.Constant(Clauses.Bool(mustNot: [Clauses.Exists("niceSkill")]), asks.NiceSkills);
        var shown = held.SelectMany(pair =>
                vocabulary.Shows(pair.Key).Select(near => (near.Key, Credit: pair.Value * Math.Pow(near.Weight, by.Skills.ShownByAnotherPower)))
            )
            .Where(near => near.Credit >= LeastShown && !held.ContainsKey(near.Key))
            .GroupBy(near => near.Key, (key, same) => (Key: key, Credit: same.Max(near => near.Credit)))
            .OrderByDescending(near => near.Credit)
            .Take(MostShown);
        foreach (var clause in shown.SelectMany(near => Musts(near.Key, asks.MustSkills * near.Credit, MostAskedOfShown)))
        {
            yield return clause;
        }
    }

    /// <summary>A skill is worth its share of what the posting asks for.</summary>
    private static IEnumerable<JsonObject> Musts(string skill, double points, int mostAsked) =>
        Enumerable
            .Range(1, mostAsked)
            .Select(asked => Clauses.Constant(Clauses.Term("mustSkill", PostingDocument.Asked(asked, skill)), points / LongLists.Worth(asked)));

    /// <summary>Held over asked, in quarters.</summary>
    private static IEnumerable<JsonObject> Experience(ResumeProfile resume, ScoringWeights by)
    {
        var role = by.Role;
        var held = resume.ExperienceMonths + Math.Min(role.MonthsOfProjectsAtMost, role.MonthsOfProject * resume.Projects);
        return Enumerable
            .Range(1, 4)
            .Select(quarter => Clauses.Constant(Clauses.AtMost("experience", (long)(held * 4 / quarter)), by.Asks.Experience / 4));
    }

    /// <summary>Postings of a seniority that gives next to nothing for the role, by their title or the years they ask for, are left out.</summary>
    private static JsonObject ForGraduates(JsonObject occupation, RoleCredits role)
    {
        var most = (Seniority)role.Seniority.Index().LastOrDefault(level => level.Item >= LeastOfRole).Index;
        return Clauses.Bool(
            filter:
            [
                occupation,
                Clauses.AtMost("seniority", (int)most),
                Clauses.MissingOr("experience", Clauses.AtMost("experience", SeniorityByYears.MonthsBeyond(most) - 1)),
            ]
        );
    }
}
