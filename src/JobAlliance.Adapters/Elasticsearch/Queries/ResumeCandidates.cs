using System.Text.Json.Nodes;
using JobAlliance.Core.Matching;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>
/// The résumés worth judging for a posting, ranked as <see cref="PostingCandidates"/> ranks postings: what is asked is a sum of clauses, what the graduates
/// want a sum of weights (<see cref="ResumeWants"/>), and their product ranks, in points of the weights that it will be judged by.
/// </summary>
internal sealed class ResumeCandidates(ScoringVocabulary vocabulary, string analyzer)
{
    private const int MostShowing = 40;
    private const double LeastShown = 0.15;

    private readonly ResumeWants wants = new(vocabulary);

    public JsonObject For(PostingProfile posting, ScoringWeights by, int count) =>
        CandidateBody.Of(
            Clauses.Bool(should: Asked(posting, by), filter: ResumeConstraints.Filters(posting), mustNot: ResumeConstraints.Blocking(posting)),
            wants.Of(posting, by),
            count
        );

    private IEnumerable<JsonObject> Asked(PostingProfile posting, ScoringWeights by)
    {
        var asks = by.Asks;
        var unasked = posting.NiceSkills.Count > 0 ? 0 : asks.NiceSkills;
        yield return Clauses.Constant(Clauses.All(), asks.Major + asks.Degree + asks.LanguagesAndCertificates + unasked);
        foreach (var clause in Musts(posting, by).Concat(Nice(posting, by)).Concat(Experience(posting, by)))
        {
            yield return clause;
        }

        var credits = by.Role;
        var roles = RoleLevels.Of(posting.Occupations);
        if (roles.Count > 0)
        {
            var points = asks.Role * credits.CreditOf(posting);
            yield return Clauses.BestOf(
                roles.SelectMany(level =>
                    new[]
                    {
                        Clauses.Constant(Clauses.Terms("worked", level.Occupations), points * level.Likeness),
                        Clauses.Constant(Clauses.Terms("occupation", level.Occupations), points * level.Likeness * credits.WishedOnly),
                    }
                )
            );
        }

        if (posting.Title.Length > 0)
        {
            yield return Clauses.Match("title", posting.Title, analyzer, 0.1);
        }
    }

    /// <summary>Every skill or choice of skills counts its share of what is asked for, as the scorer shares it.</summary>
    private IEnumerable<JsonObject> Musts(PostingProfile posting, ScoringWeights by)
    {
        List<(IReadOnlyList<string> Skills, double Rarity)> units =
        [
            .. posting.MustSkills.Select(skill => ((IReadOnlyList<string>)[skill], vocabulary.Rarity(skill))),
            .. posting.OneOfSkills.Where(group => group.Count > 0).Select(group => (group, group.Average(vocabulary.Rarity))),
        ];
        var whole = LongLists.Worth([.. units.Select(unit => (float)unit.Rarity)]);
        return units.Select(unit =>
            Clauses.BestOf(unit.Skills.SelectMany(skill => Showing(skill, by.Skills, by.Asks.MustSkills * unit.Rarity / whole)))
        );
    }

    private IEnumerable<JsonObject> Nice(PostingProfile posting, ScoringWeights by) =>
        posting.NiceSkills.Select(skill => Clauses.Constant(Clauses.Term("skill", skill), by.Asks.NiceSkills / posting.NiceSkills.Count));

    /// <summary>Who holds the skill, and for less who holds one that shows it, in steps of a tenth.</summary>
    private IEnumerable<JsonObject> Showing(string skill, SkillCredits credits, double points)
    {
        var showing = vocabulary
            .ShownBy(skill)
            .Select(other => (other.Key, Credit: Math.Pow(other.Weight, credits.ShownByAnotherPower)))
            .Where(other => other.Credit >= LeastShown)
            .Take(MostShowing)
            .GroupBy(other => Math.Round(other.Credit, 1), other => other.Key);
        return showing
            .Select(step => Clauses.Constant(Clauses.Terms("skill", step), points * step.Key))
            .Prepend(Clauses.Constant(Clauses.Term("skill", skill), points));
    }

    /// <summary>Held over asked, in quarters; projects count some months.</summary>
    private static IEnumerable<JsonObject> Experience(PostingProfile posting, ScoringWeights by)
    {
        if (posting.AskedMonths() is not { } asked)
        {
            return [];
        }

        var role = by.Role;
        var mostProjects = role.MonthsOfProject > 0 ? (int)Math.Ceiling(role.MonthsOfProjectsAtMost / role.MonthsOfProject) : 0;
        return Enumerable
            .Range(1, 4)
            .Select(quarter =>
                Clauses.BestOf(
                    Enumerable
                        .Range(0, mostProjects + 1)
                        .Select(projects => Clauses.Constant(Held(projects, (double)asked * quarter / 4), by.Asks.Experience / 4))
                )
            );

        JsonObject Held(int projects, double months) =>
            Clauses.Bool(
                filter:
                [
                    Clauses.AtLeast("projects", projects),
                    Clauses.AtLeast(
                        "experience",
                        (long)Math.Ceiling(months - Math.Min(role.MonthsOfProjectsAtMost, role.MonthsOfProject * projects))
                    ),
                ]
            );
    }
}
