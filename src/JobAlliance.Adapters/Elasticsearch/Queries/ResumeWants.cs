using System.Text.Json.Nodes;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>What graduates want of one posting, as functions whose weights are added where their filters hold: <see cref="PostingWants"/> the other way round.</summary>
internal sealed class ResumeWants(ScoringVocabulary vocabulary)
{
    public IEnumerable<JsonObject> Of(PostingProfile posting, ScoringWeights by)
    {
        var wants = by.Wants;
        IEnumerable<(JsonObject Filter, double Points)> wished =
        [
            .. WantFunctions.Steps(
                "occupation",
                RoleLevels.Of(posting.Occupations).Select(level => (level.Occupations, wants.Role * level.Likeness))
            ),
            .. District(posting, by),
            .. Salary(posting, by),
            (Unless("type", posting.EmploymentType == EmploymentType.Unknown ? null : (int)posting.EmploymentType), wants.EmploymentType),
            (Unless("industry", posting.Industry), wants.Industry),
        ];
        return [WantFunctions.Constant(by), .. wished.Select(wish => WantFunctions.Of(wish.Filter, wish.Points, by))];
    }

    private IEnumerable<(JsonObject, double)> District(PostingProfile posting, ScoringWeights by)
    {
        var (place, share) = (by.Place, by.Wants.District);
        yield return (Clauses.Bool(mustNot: [Clauses.Exists("district")]), share);
        if (posting is not { City: { } city, District: { } district })
        {
            yield break;
        }

        var around = vocabulary.DistrictsAround(city, district).ToLookup(one => one.Nearness, one => one.District);
        string[] adjacent = [.. around[Nearness.Adjacent]];
        string[] near = [.. around[Nearness.Near]];
        var steps = WantFunctions.Steps("district", [([district], share), (adjacent, share * place.Adjacent), (near, share * place.Near)]);
        foreach (var step in steps)
        {
            yield return step;
        }

        yield return (
            Clauses.Bool(
                filter: [Clauses.Term("city", city), Clauses.Exists("district")],
                mustNot: [Clauses.Terms("district", adjacent.Concat(near).Append(district))]
            ),
            share * place.SameCity
        );
    }

    /// <summary>Wishes that the end of the range meets, for half of it those a step above, and the rest for those that all of the range meets.</summary>
    private static IEnumerable<(JsonObject, double)> Salary(PostingProfile posting, ScoringWeights by)
    {
        var (salary, floor) = (by.Wants.Salary, (1 + by.Place.SalaryFloor) / 2);
        yield return (Clauses.Bool(mustNot: [Clauses.Exists("salary")]), salary);
        if (posting.Salary is not { } paid)
        {
            yield break;
        }

        var reached = salary * by.Place.SalaryReached;
        yield return (Clauses.AtMost("salary", paid.MinimumOfTwelve), salary - reached);
        yield return (Clauses.AtMost("salary", paid.MaximumOfTwelve), reached / 2);
        yield return (Clauses.AtMost("salary", (long)(paid.MaximumOfTwelve / floor)), reached / 2);
    }

    /// <summary>Who wishes for nothing of the kind, or for this.</summary>
    private static JsonObject Unless(string field, JsonNode? value) =>
        value is null ? Clauses.Bool(mustNot: [Clauses.Exists(field)]) : Clauses.MissingOr(field, Clauses.Term(field, value));
}
