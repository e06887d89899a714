using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Demonstration;

/// <summary>Writes postings as recruiters write them.</summary>
internal sealed class PostingMaker(Dice dice, DemonstrationEmployers employers, DateOnly today)
{
    private static readonly string[] Experience = ["应届毕业生", "应届毕业生", "经验不限", "经验不限", "无经验", "1年以上", "1-3年", "3-5年"];
    private static readonly string[] DegreeNames = ["不限", "大专", "本科", "硕士", "博士"];

    private static readonly string[] Openings =
    [
        "团队正在扩充，欢迎愿意从基础做起的同学加入。",
        "我们为每位新人安排带教老师，前三个月以学习为主。",
        "因业务发展需要，现面向应届生和有经验者招聘。",
        "岗位稳定，培训完善，每年有两次调薪机会。",
        "办公地点近地铁，周末双休，五险一金从入职当月缴纳。",
    ];

    public PostingContent Make(Trade trade)
    {
        var isIntern = dice.Chance(0.12);
        var (city, district) = DemonstrationPlaces.Of(dice);
        var title = dice.One(trade.Titles);
        var must = dice.Some(trade.Must, 2, 4);
        var degree = DegreeFor(trade);
        var majors = dice.Chance(0.6) ? dice.Some(trade.Majors, 1, 3) : [];
        var experience = isIntern ? "在校生" : dice.One(Experience);
        return new PostingContent
        {
            Title =
                isIntern ? title + "（实习）"
                : dice.Chance(0.15) ? title + "（应届可投）"
                : title,
            EmployerName = employers.Of(trade, dice),
            Description = Description(trade, must, degree, majors, isIntern),
            Duties = Numbered(dice.Some(trade.Duties, 2, 4)),
            MustSkills = must,
            NiceSkills = dice.Chance(0.6) ? dice.Some(trade.Nice, 1, 2) : [],
            MinimumDegree = degree,
            Majors = majors,
            Experience = experience,
            City = city,
            District = district,
            Salary = isIntern ? Daily() : Pay(trade, experience),
            EmploymentType = isIntern ? EmploymentType.Intern : EmploymentType.FullTime,
            Industry = trade.Industry,
            Openings = dice.Weighted([1, 2, 3, 5, 8, 10], count => 12 / count),
            ValidThrough = today.AddDays(dice.Between(8, 100)),
        };
    }

    public PostingContact Contact(int number) =>
        new($"招聘组{(char)('甲' + (number % 3))}", $"021-5550{number % 10_000:D4}", $"jobs{number:D4}@example.org");

    private Degree DegreeFor(Trade trade) =>
        dice.Chance(0.75) ? trade.Degree
        : dice.Chance(0.5) ? Lower(trade.Degree)
        : dice.Chance(0.3) ? Degree.None
        : trade.Degree;

    private static Degree Lower(Degree degree) => degree > Degree.Associate ? degree - 1 : degree;

    private SalaryRange? Pay(Trade trade, string experience)
    {
        if (dice.Chance(0.06))
        {
            return null;
        }

        var spread = trade.Pay.Maximum - trade.Pay.Minimum;
        var more =
            experience is "3-5年" ? spread / 3
            : experience is "1-3年" ? spread / 8
            : 0;
        var minimum = Round(trade.Pay.Minimum + more + dice.Between(-500, spread / 4));
        var maximum = Round(minimum + dice.Between(1500, Math.Max(2500, spread / 2)));
        return new SalaryRange(minimum, maximum, dice.Chance(0.35) ? dice.Between(13, 15) : 12);
    }

    private SalaryRange Daily()
    {
        var day = dice.Between(12, 22) * 10;
        return new SalaryRange(day * 22, (day + 50) * 22);
    }

    private static int Round(int pay) => Math.Max(3500, pay / 500 * 500);

    private string Description(Trade trade, IReadOnlyList<string> must, Degree degree, IReadOnlyList<string> majors, bool isIntern)
    {
        var asks = new List<string>
        {
            degree == Degree.None
                ? "学历不限"
                : $"{DegreeNames[(int)degree]}及以上学历{(majors.Count > 0 ? $"，{string.Join('、', majors)}等相关专业优先" : "")}",
        };
        asks.Add($"{(dice.Chance(0.5) ? "熟悉" : "掌握")}{string.Join('、', must)}");
        asks.AddRange(dice.Some(trade.Asks, 1, 2));
        if (isIntern)
        {
            asks.Add($"每周到岗 {dice.Between(3, 5)} 天，连续 {dice.Between(2, 6)} 个月以上");
        }

        return $"{dice.One(Openings)}\n任职要求：\n{Numbered(asks)}";
    }

    private static string Numbered(IReadOnlyList<string> lines) => string.Join('\n', lines.Select((line, index) => $"{index + 1}. {line}"));
}
