using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Benchmarks.Quality.GradedMarket;

/// <summary>Puts facts and texts into the formats of <c>market.py</c>.</summary>
internal sealed class Documents(Random random)
{
    private readonly PostingText postings = new(random);
    private readonly ResumeText resumes = new(random);

    public Dictionary<string, object?> Posting(PostingDraft posting)
    {
        var document = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "JobPosting",
            ["identifier"] = posting.Id,
            ["title"] = postings.Title(posting),
            ["description"] = postings.Description(posting),
            ["hiringOrganization"] = new Dictionary<string, object?>
            {
                ["@type"] = "Organization",
                ["name"] = $"第{random.Next(1, 400)}实业有限公司",
            },
            ["jobLocation"] = Place(posting.City, posting.District),
            ["employmentType"] = "FULL_TIME",
            ["educationRequirements"] = DegreeText(posting.Degree),
            ["experienceRequirements"] = postings.Experience(posting),
            ["datePosted"] = posting.IsExpired ? "2026-05-10" : $"2026-{random.Next(8, 12):00}-{random.Next(1, 21):00}",
            ["validThrough"] = posting.IsExpired ? $"2026-{random.Next(7, 11):00}-15" : $"2027-{random.Next(1, 7):00}-28",
            ["baseSalary"] = Pay(posting.Pay.From, posting.Pay.To),
        };
        if (!posting.InTextOnly)
        {
            document["skills"] = posting.Must.Select(skill => skill.Common(posting.English)).ToArray();
        }

        return document;
    }

    public Dictionary<string, object?> Resume(ResumeDraft resume) =>
        new()
        {
            ["basics"] = new Dictionary<string, object?>
            {
                ["name"] = "某某",
                ["label"] = resume.Trade.Title(resume.English, random),
                ["summary"] = resumes.Summary(resume),
                ["location"] = new Dictionary<string, object?> { ["countryCode"] = "CN", ["city"] = resume.City },
            },
            ["education"] = new[]
            {
                new Dictionary<string, object?>
                {
                    ["institution"] = "上海大学",
                    ["area"] = resume.Trade.Majors[random.Next(resume.Trade.Majors.Count)],
                    ["studyType"] = DegreeText(resume.Degree),
                    ["startDate"] = "2023-09",
                    ["endDate"] = "2027-06",
                },
            },
            ["work"] = resume.HasInternship ? new[] { Work(resume) } : [],
            ["projects"] = new[]
            {
                new Dictionary<string, object?>
                {
                    ["name"] = resume.English ? "Graduation project" : "毕业设计",
                    ["description"] = resumes.Project(resume),
                },
            },
            ["skills"] = resume.Listed.Select(skill => new Dictionary<string, object?> { ["name"] = skill.Common(resume.English) }).ToArray(),
            ["meta"] = new Dictionary<string, object?> { ["jobAlliance"] = Wishes(resume) },
        };

    private Dictionary<string, object?> Wishes(ResumeDraft resume) =>
        new()
        {
            ["id"] = resume.Id,
            ["desiredTitles"] = Enumerable.Range(0, random.Next(1, 3)).Select(_ => resume.Trade.Title(resume.English, random)).Distinct().ToArray(),
            ["desiredDistricts"] = resume.Districts,
            ["minimumMonthlySalary"] = resume.Pay,
        };

    private Dictionary<string, object?> Work(ResumeDraft resume) =>
        new()
        {
            ["name"] = "某公司",
            ["position"] = resume.Trade.Title(resume.English, random) + (resume.English ? " Intern" : "实习生"),
            ["summary"] = resumes.Work(resume),
            ["startDate"] = "2026-06",
            ["endDate"] = "2026-09",
        };

    private static Dictionary<string, object?> Place(string city, string district) =>
        new()
        {
            ["@type"] = "Place",
            ["address"] = new Dictionary<string, object?>
            {
                ["@type"] = "PostalAddress",
                ["addressCountry"] = "CN",
                ["addressRegion"] = city,
                ["addressLocality"] = district,
            },
        };

    private static Dictionary<string, object?> Pay(int from, int to) =>
        new()
        {
            ["@type"] = "MonetaryAmount",
            ["currency"] = "CNY",
            ["value"] = new Dictionary<string, object?>
            {
                ["@type"] = "QuantitativeValue",
                ["minValue"] = from,
                ["maxValue"] = to,
                ["unitText"] = "MONTH",
            },
        };

    private static string DegreeText(Degree degree) =>
        degree switch
        {
            Degree.Associate => "大专",
            Degree.Bachelor => "本科",
            Degree.Master => "硕士",
            Degree.Doctor => "博士",
            _ => "不限",
        };
}
