using System.Text.Json;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary>Postings and résumés that fit each other, each with a mark to be found again by.</summary>
internal static class Documents
{
    private static readonly (string Title, string[] Skills)[] Trades =
    [
        ("Java开发工程师", ["Java", "Spring Boot", "MySQL"]),
        ("前端开发工程师", ["JavaScript", "Vue", "CSS"]),
        ("会计", ["Excel", "税务申报", "财务报表"]),
        ("外贸专员", ["英语", "外贸", "Excel"]),
        ("平面设计师", ["Photoshop", "Illustrator", "排版"]),
    ];

    public static object Posting(string identifier, int number)
    {
        var (title, skills) = Trades[number % Trades.Length];
        return new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "JobPosting",
            ["identifier"] = identifier,
            ["title"] = title,
            ["description"] = $"负责{title}相关工作,熟练使用{string.Join("、", skills)}。编号 {identifier}。",
            ["hiringOrganization"] = new { name = $"测试企业{number % 97}" },
            ["employmentType"] = "FULL_TIME",
            ["educationRequirements"] = "本科",
            ["skills"] = skills,
            ["jobLocation"] = new { address = new { addressRegion = "上海", addressLocality = "静安" } },
            ["baseSalary"] = new
            {
                currency = "CNY",
                value = new
                {
                    minValue = 9000 + number % 40 * 100,
                    maxValue = 15000,
                    unitText = "MONTH",
                },
            },
        };
    }

    /// <summary>The mark stands in the summary; the wished pay is another in every version of a graduate, so that a match tells which version it judged.</summary>
    public static object Resume(int graduate, int version, string mark)
    {
        var (title, skills) = Trades[graduate % Trades.Length];
        return new
        {
            basics = new
            {
                name = $"测试毕业生{graduate}",
                label = title,
                email = Email(graduate),
                summary = $"应届毕业生,求职{title}。{mark}",
                location = new { city = "上海" },
            },
            education = new[]
            {
                new
                {
                    institution = "上海大学",
                    area = "计算机科学与技术",
                    studyType = "本科",
                    startDate = "2023-09",
                    endDate = "2027-06",
                },
            },
            skills = skills.Select(skill => new { name = skill }),
            meta = new
            {
                jobAlliance = new
                {
                    desiredTitles = new[] { title },
                    desiredCity = "上海",
                    minimumMonthlySalary = Pay(version),
                    visible = true,
                },
            },
        };
    }

    public static string Title(int graduate) => Trades[graduate % Trades.Length].Title;

    public static int Pay(int version) => 3000 + version;

    public static string Email(int graduate) => $"graduate{graduate}@example.org";

    public static string Line(object document) => JsonSerializer.Serialize(document);
}
