using System.Text.Json.Nodes;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
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
            ["experience"] = Number(),
            ["salary"] = Number(),
            ["salaryOfTwelve"] = Number(),
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

    /// <summary>Postings that ask for more skills count as asking for so many.</summary>
    public const int MostAsked = 12;

    /// <summary>A skill together with how many the posting asks for, so that a query can weigh it as a share of them.</summary>
    public static string Asked(int count, string skill) => $"{count}:{skill}";

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
            ["experience"] = profile.MinimumExperienceMonths,
            ["salary"] = profile.Salary?.Maximum ?? -1,
            ["salaryOfTwelve"] = profile.Salary?.MaximumOfTwelve ?? -1,
            ["openThrough"] = profile.OpenThrough()?.DayNumber ?? -1,
            ["publishedAt"] = entry.PublishedAt.ToUnixTimeMilliseconds(),
            ["graduatesFrom"] = profile.GraduatesFrom?.DayNumber,
            ["graduatesThrough"] = profile.GraduatesThrough?.DayNumber,
            ["skill"] = ProfileJson.List(profile.AllSkills()),
            ["mustSkill"] = ProfileJson.List(AskedSkills(profile)),
            ["niceSkill"] = ProfileJson.List(profile.NiceSkills),
            ["occupation"] = ProfileJson.List(profile.Occupations.Select(occupation => occupation.Key)),
            ["profile"] = ProfileJson.Write(profile),
        };
    }

    private static IEnumerable<string> AskedSkills(PostingProfile profile)
    {
        var count = Math.Clamp(profile.MustSkills.Count + profile.OneOfSkills.Count, 1, MostAsked);
        return profile.MustSkills.Concat(profile.OneOfSkills.SelectMany(group => group)).Distinct().Select(skill => Asked(count, skill));
    }
}
