using System.Text.Json.Nodes;
using JobAlliance.Core.Market;
using static JobAlliance.Adapters.Elasticsearch.Documents.MarketMapping;

namespace JobAlliance.Adapters.Elasticsearch.Documents;

/// <summary>A résumé as a document: no name, no contact data.</summary>
internal sealed class ResumeDocument : IDocumentKind<ResumeEntry>
{
    public static string Name => "resumes";

    public static JsonObject Properties(string analyzer) =>
        new()
        {
            ["id"] = Keyword(),
            ["keywords"] = Text(analyzer),
            ["text"] = Text(analyzer),
            ["visible"] = Flag(),
            ["city"] = Keyword(),
            ["district"] = Keyword(),
            ["major"] = Keyword(),
            ["degree"] = Number("byte"),
            ["graduatesOn"] = Number(),
            ["skill"] = Keyword(),
            ["occupation"] = Keyword(),
            ["worked"] = Keyword(),
            ["experience"] = Number(),
            ["projects"] = Number(),
            ["salary"] = Number(),
            ["type"] = Number("byte"),
            ["industry"] = Keyword(),
            ["title"] = Text(analyzer),
            ["cityIsMust"] = Flag(),
            ["districtMust"] = Flag(),
            ["salaryMust"] = Number(),
            ["typeMust"] = Number("byte"),
            ["blockedAgency"] = Keyword(),
            ["blockedEmployer"] = Keyword(),
            ["profile"] = Kept(),
        };

    public static (Guid Id, long Version) Identify(ResumeEntry entry) => (entry.Id, entry.Version);

    /// <summary>A wish that is a must is a field of its own, so that a posting's query can ask whether it is missing or met.</summary>
    public static JsonObject Document(ResumeEntry entry)
    {
        var profile = entry.Profile;
        return new JsonObject
        {
            ["id"] = entry.Id.ToString(),
            ["keywords"] = ProfileJson.List(entry.Keywords()),
            ["text"] = entry.Text,
            ["visible"] = entry.IsVisible,
            ["city"] = profile.City,
            ["district"] = ProfileJson.List(profile.DesiredDistricts),
            ["major"] = profile.Major,
            ["degree"] = (int)profile.Degree,
            ["graduatesOn"] = profile.GraduatesOn?.DayNumber,
            ["skill"] = ProfileJson.List(profile.Skills.Select(held => held.Skill)),
            ["occupation"] = ProfileJson.List(profile.DesiredOccupations.Select(occupation => occupation.Key)),
            ["worked"] = ProfileJson.List(profile.ExperiencedOccupations.Select(occupation => occupation.Key)),
            ["experience"] = profile.ExperienceMonths,
            ["projects"] = profile.Projects,
            ["salary"] = profile.MinimumMonthlySalary,
            ["type"] = ProfileJson.List(profile.EmploymentTypes.Select(type => (int)type)),
            ["industry"] = ProfileJson.List(profile.Industries),
            ["title"] = ProfileJson.List(profile.DesiredTitles),
            ["cityIsMust"] = profile.CityIsMust,
            ["districtMust"] = profile.DistrictIsMust && profile.DesiredDistricts.Count > 0,
            ["salaryMust"] = profile.SalaryIsMust ? profile.MinimumMonthlySalary : null,
            ["typeMust"] = profile.EmploymentTypeIsMust ? ProfileJson.List(profile.EmploymentTypes.Select(type => (int)type)) : null,
            ["blockedAgency"] = ProfileJson.List(profile.BlockedAgencies.Select(agency => agency.ToString())),
            ["blockedEmployer"] = ProfileJson.List(profile.BlockedEmployers),
            ["profile"] = ProfileJson.Write(profile),
        };
    }
}
