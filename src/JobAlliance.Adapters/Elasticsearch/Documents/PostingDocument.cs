using System.Text.Json.Nodes;
using JobAlliance.Core.Market;
using static JobAlliance.Adapters.Elasticsearch.Documents.MarketMapping;

namespace JobAlliance.Adapters.Elasticsearch.Documents;

/// <summary>A posting as a document.</summary>
internal sealed class PostingDocument : IDocumentKind<PostingEntry>
{
    public static string Name => "postings";

    public static JsonObject Properties(string analyzer) =>
        new()
        {
            ["id"] = Keyword(),
            ["title"] = Text(analyzer),
            ["keywords"] = Text(analyzer),
            ["employer"] = Text(analyzer),
            ["text"] = Text(analyzer),
            ["city"] = Keyword(),
            ["district"] = Keyword(),
            ["industry"] = Keyword(),
            ["agency"] = Keyword(),
            ["employerKey"] = Keyword(),
            ["degree"] = Number("byte"),
            ["type"] = Number("byte"),
            ["seniority"] = Number("byte"),
            ["salary"] = Number(),
            ["openThrough"] = Number(),
            ["publishedAt"] = Number("long"),
            ["graduatesFrom"] = Number(),
            ["graduatesThrough"] = Number(),
            ["skill"] = Keyword(),
            ["mustSkill"] = Keyword(),
            ["niceSkill"] = Keyword(),
            ["occupation"] = Keyword(),
            ["profile"] = Kept(),
        };

    public static (Guid Id, long Version) Identify(PostingEntry entry) => (entry.Id, entry.Version);

    public static JsonObject Document(PostingEntry entry)
    {
        var profile = entry.Profile;
        return new JsonObject
        {
            ["id"] = entry.Id.ToString(),
            ["title"] = profile.Title,
            ["keywords"] = ProfileJson.List(entry.Keywords()),
            ["employer"] = entry.Employer,
            ["text"] = entry.Text,
            ["city"] = profile.City,
            ["district"] = profile.District,
            ["industry"] = profile.Industry,
            ["agency"] = profile.AgencyId?.ToString(),
            ["employerKey"] = profile.EmployerKey,
            ["degree"] = (int)profile.MinimumDegree,
            ["type"] = (int)profile.EmploymentType,
            ["seniority"] = (int)profile.Seniority,
            ["salary"] = profile.Salary?.Maximum ?? -1,
            ["openThrough"] = profile.OpenThrough()?.DayNumber ?? -1,
            ["publishedAt"] = entry.PublishedAt.ToUnixTimeMilliseconds(),
            ["graduatesFrom"] = profile.GraduatesFrom?.DayNumber,
            ["graduatesThrough"] = profile.GraduatesThrough?.DayNumber,
            ["skill"] = ProfileJson.List(profile.AllSkills()),
            ["mustSkill"] = ProfileJson.List(profile.MustSkills.Concat(profile.OneOfSkills.SelectMany(group => group)).Distinct()),
            ["niceSkill"] = ProfileJson.List(profile.NiceSkills),
            ["occupation"] = ProfileJson.List(profile.Occupations.Select(occupation => occupation.Key)),
            ["profile"] = ProfileJson.Write(profile),
        };
    }
}
