using System.Text.Json;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Benchmarks;

/// <summary>Reads schema.org JobPosting as <c>market.py</c> writes it.</summary>
internal static class MarketPostingReader
{
    public static MarketPosting Read(JsonElement posting)
    {
        var address = posting.Member("jobLocation").Items().FirstOrDefault().Member("address");
        var content = new PostingContent
        {
            Title = posting.Member("title").Text() ?? "",
            EmployerName = posting.Member("hiringOrganization").Text() ?? "",
            Description = string.Join('\n', new[] { posting.Member("description").Text(), posting.Member("qualifications").Text() }.OfType<string>()),
            Duties = posting.Member("responsibilities").Text() ?? "",
            MustSkills = posting.Member("skills").Texts(),
            MinimumDegree = MarketJson.DegreeOf(posting.Member("educationRequirements").Text()),
            Experience = posting.Member("experienceRequirements").Text(),
            City = address.Member("addressRegion").Text(),
            District = address.Member("addressLocality").Text(),
            Salary = SalaryOf(posting.Member("baseSalary").Member("value")),
            EmploymentType = TypeOf(posting.Member("employmentType").Text()),
            Industry = posting.Member("industry").Text(),
            Openings = posting.Member("totalJobOpenings").Number() ?? 1,
            ValidThrough = posting.Member("validThrough").Date(),
        };
        return new MarketPosting(posting.Member("identifier").Text() ?? "", content, posting.Member("datePosted").Date());
    }

    private static SalaryRange? SalaryOf(JsonElement? value)
    {
        var minimum = value.Member("minValue").Number() ?? value.Member("value").Number();
        var maximum = value.Member("maxValue").Number() ?? minimum;
        return minimum is > 0 && maximum >= minimum ? new SalaryRange(minimum.Value, maximum.Value) : null;
    }

    private static EmploymentType TypeOf(string? text) =>
        text switch
        {
            "FULL_TIME" => EmploymentType.FullTime,
            "PART_TIME" => EmploymentType.PartTime,
            "INTERN" => EmploymentType.Intern,
            "CONTRACTOR" => EmploymentType.Contractor,
            "TEMPORARY" => EmploymentType.Temporary,
            _ => EmploymentType.Unknown,
        };
}
