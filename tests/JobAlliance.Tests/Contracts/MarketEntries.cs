using System.Text.Json;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Tests.Contracts;

/// <summary>Plausible entries for the market index, changed by the test where it matters.</summary>
internal static class MarketEntries
{
    public static readonly DateOnly Today = new(2026, 11, 22);
    public static readonly DateTimeOffset Published = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static PostingEntry Posting(
        int number,
        string title = "Java开发工程师",
        string text = "负责后端服务的开发与维护。",
        string employer = "静安数据科技",
        Func<PostingProfile, PostingProfile>? change = null,
        int publishedDay = 0,
        long version = 1
    )
    {
        var profile = new PostingProfile
        {
            PostingId = Id(number),
            Version = version,
            Title = title,
            EmployerKey = employer,
            City = "上海",
            District = "静安",
            MinimumDegree = Degree.Bachelor,
            EmploymentType = EmploymentType.FullTime,
            Industry = "互联网",
            MustSkills = ["java", "spring-boot"],
            Salary = new SalaryRange(8000, 12000),
            ValidThrough = Today.AddDays(30),
        };
        return new PostingEntry(change?.Invoke(profile) ?? profile, text, employer, Published.AddDays(publishedDay));
    }

    public static ResumeEntry Resume(
        int number,
        string text = "熟悉 Java 与 Spring Boot，希望从事后端开发。",
        Func<ResumeProfile, ResumeProfile>? change = null,
        bool isVisible = true,
        long version = 1
    )
    {
        var profile = new ResumeProfile
        {
            GraduateId = Id(number),
            Version = version,
            City = "上海",
            Major = "软件工程",
            Degree = Degree.Bachelor,
            GraduatesOn = new DateOnly(2027, 6, 30),
            Skills = [new HeldSkill("java", SkillSource.Listed), new HeldSkill("spring-boot", SkillSource.Listed)],
            DesiredTitles = ["Java开发工程师"],
            DesiredDistricts = ["静安"],
        };
        return new ResumeEntry(change?.Invoke(profile) ?? profile, text, "上海大学", isVisible, Published);
    }

    public static PostingQuery Query(string? text = null) => new() { Text = text, OpenOn = Today };

    /// <summary>All that a profile says, to be compared.</summary>
    public static string Json<T>(T profile) => JsonSerializer.Serialize(profile);

    /// <summary>The parts of a text that were found.</summary>
    public static IReadOnlyList<string> Found(this Highlighted? highlighted) =>
        [.. highlighted!.Spans.Select(span => highlighted.Text.Substring(span.Start, span.Length))];
}
