using System.Text.Json.Nodes;
using JobAlliance.Core.Matching;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>What the graduate wants of postings, as functions whose weights are added where their filters hold.</summary>
internal sealed class PostingWants(ScoringVocabulary vocabulary)
{
    public IEnumerable<JsonObject> Of(ResumeProfile resume, ScoringWeights by)
    {
        var wants = by.Wants;
        List<(JsonObject Filter, double Points)> wished =
        [
            .. Role(resume, wants),
            .. District(resume, by),
            .. Salary(resume, by),
            .. TypeAndIndustry(resume, wants),
        ];
        var unasked =
            (resume.DesiredOccupations.Count > 0 ? 0 : wants.Role)
            + (resume.DesiredDistricts.Count > 0 ? 0 : wants.District)
            + (resume.MinimumMonthlySalary is null ? wants.Salary : 0)
            + (resume.EmploymentTypes.Count > 0 ? 0 : wants.EmploymentType)
            + (resume.Industries.Count > 0 ? 0 : wants.Industry);
        return [WantFunctions.Constant(by, unasked), .. wished.Select(wish => WantFunctions.Of(wish.Filter, wish.Points, by))];
    }

    private static IEnumerable<(JsonObject, double)> Role(ResumeProfile resume, WantShares wants)
    {
        var roles = RoleLevels.Of(resume.DesiredOccupations);
        return WantFunctions.Steps("occupation", roles.Select(level => (level.Occupations, wants.Role * level.Likeness)));
    }

    private IEnumerable<(JsonObject, double)> District(ResumeProfile resume, ScoringWeights by)
    {
        if (resume.DesiredDistricts.Count == 0)
        {
            return [];
        }

        var (place, share) = (by.Place, by.Wants.District);
        var around = resume.City is { } city
            ? resume
                .DesiredDistricts.SelectMany(district => vocabulary.DistrictsAround(city, district))
                .ToLookup(one => one.Nearness, one => one.District)
            : Enumerable.Empty<string>().ToLookup(_ => Nearness.SameCity);
        string[] wished = [.. resume.DesiredDistricts];
        string[] adjacent = [.. around[Nearness.Adjacent].Except(wished)];
        string[] near = [.. around[Nearness.Near].Except(wished).Except(adjacent)];
        var steps = WantFunctions.Steps("district", [(wished, Points(1)), (adjacent, Points(place.Adjacent)), (near, Points(place.Near))]);
        return resume.City is { } same
            ? steps.Append(
                (
                    Clauses.Bool(filter: [Clauses.Term("city", same)], mustNot: [Clauses.Terms("district", wished.Concat(adjacent).Concat(near))]),
                    Points(place.SameCity)
                )
            )
            : steps;

        double Points(double credit) => share * credit;
    }

    /// <summary>The end of the range at the wish or above, and half of it a step below.</summary>
    private static IEnumerable<(JsonObject, double)> Salary(ResumeProfile resume, ScoringWeights by)
    {
        if (resume.MinimumMonthlySalary is not { } wish)
        {
            yield break;
        }

        var reached = by.Wants.Salary * by.Place.SalaryReached;
        yield return (Clauses.AtLeast("salaryOfTwelve", wish), reached / 2);
        yield return (Clauses.AtLeast("salaryOfTwelve", (long)(wish * (1 + by.Place.SalaryFloor) / 2)), reached / 2);
    }

    private static IEnumerable<(JsonObject, double)> TypeAndIndustry(ResumeProfile resume, WantShares wants)
    {
        if (resume.EmploymentTypes.Count > 0)
        {
            yield return (Clauses.Terms("type", resume.EmploymentTypes.Select(type => (int)type)), wants.EmploymentType);
        }

        if (resume.Industries.Count > 0)
        {
            yield return (Clauses.Terms("industry", resume.Industries), wants.Industry);
        }
    }
}
