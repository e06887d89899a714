using JobAlliance.Core.Graduates;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Demonstration;

/// <summary>Writes résumés of people who do not exist.</summary>
/// <param name="taken">Names that somebody has already.</param>
internal sealed class GraduateMaker(Dice dice, IReadOnlyList<Trade> trades, DemonstrationEmployers employers, IEnumerable<string> taken)
{
    private const string Surnames = "王李张刘陈杨黄赵周吴徐孙朱马胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余";
    private static readonly string[] Given =
    [
        "子涵",
        "雨欣",
        "宇轩",
        "梓萱",
        "浩然",
        "思远",
        "嘉怡",
        "晨曦",
        "一诺",
        "俊杰",
        "诗琪",
        "明哲",
        "佳琪",
        "文博",
        "静怡",
        "天佑",
        "若曦",
        "泽洋",
        "可欣",
        "书瑶",
        "景行",
        "知夏",
        "亦凡",
        "念安",
        "清扬",
        "沐阳",
        "安琪",
        "心怡",
    ];
    private static readonly string[] DegreeNames = ["", "大专", "本科", "硕士", "博士"];
    private static readonly string[] Universities =
    [
        "上海大学",
        "上海理工大学",
        "上海师范大学",
        "华东理工大学",
        "东华大学",
        "上海工程技术大学",
        "上海应用技术大学",
        "上海对外经贸大学",
        "上海海事大学",
        "同济大学",
        "华东师范大学",
        "上海财经大学",
    ];
    private static readonly string[] Colleges = ["上海第二工业大学", "上海电机学院", "上海商学院", "上海立信会计金融学院", "上海健康医学院"];
    private readonly HashSet<string> names = [.. taken];

    public string Name()
    {
        string name;
        do
        {
            name = dice.One(Surnames.ToCharArray()) + dice.One(Given);
        } while (!names.Add(name));

        return name;
    }

    /// <summary>Fills a graduate's profile, draft and wishes.</summary>
    public void Fill(Graduate graduate)
    {
        var trade = dice.Weighted(trades, one => one.Share);
        var degree = DegreeFor(trade);
        var year = dice.Chance(0.85) ? 2027 : 2026;
        (graduate.Major, graduate.Degree) = (dice.One(trade.Majors), degree);
        graduate.University = dice.One(degree == Degree.Associate ? Colleges : Universities);
        (graduate.GraduatesOn, graduate.City) = (new DateOnly(year, 6, 30), "上海");
        graduate.District = DemonstrationPlaces.District(dice);
        graduate.IsVisible = dice.Chance(0.85);
        graduate.Draft = ResumeOf(trade, graduate, degree, year);
        graduate.DraftWishes = WishesOf(trade, degree);
    }

    private Degree DegreeFor(Trade trade) =>
        dice.Chance(0.7) ? trade.Degree
        : dice.Chance(0.6) && trade.Degree < Degree.Master ? trade.Degree + 1
        : trade.Degree > Degree.Associate ? trade.Degree - 1
        : trade.Degree;

    private Resume ResumeOf(Trade trade, Graduate graduate, Degree degree, int year)
    {
        var skills = dice.Some(trade.Must, 2, trade.Must.Count);
        var title = dice.One(trade.Titles);
        return new Resume
        {
            Headline = $"求职意向：{title}",
            Summary =
                $"{graduate.Major}专业{(year == 2027 ? "应届" : "")}毕业生，熟悉{string.Join('、', skills.Take(3))}，做事踏实，希望从事{title}相关工作。",
            Education =
            [
                new(
                    graduate.University,
                    graduate.Major,
                    DegreeNames[(int)degree],
                    $"{year - Years(degree)}-09",
                    $"{year}-06",
                    dice.Some(trade.Must, 1, 2)
                ),
            ],
            Work = dice.Chance(0.55) ? [Internship(trade, skills, year)] : [],
            Projects = [.. dice.Some(trade.Projects, 1, 2).Select(name => Project(name, skills, year))],
            Skills = [.. skills.Concat(dice.Chance(0.5) ? dice.Some(trade.Nice, 1, 2) : []).Distinct().Select(skill => new ResumeSkill(skill))],
            Certificates = dice.Chance(0.4) ? [new(dice.One(Certificates(trade)), $"{year - 1}-12")] : [],
            Languages = [new("英语", dice.Chance(0.5) ? "CET-6" : "CET-4")],
        };
    }

    private ResumeWork Internship(Trade trade, IReadOnlyList<string> skills, int year) =>
        new(
            employers.Of(trade, dice),
            dice.One(trade.Titles) + "实习生",
            $"{year - 1}-07",
            $"{year - 1}-{dice.Between(9, 12):D2}",
            $"{dice.One(trade.Duties)}，用到{string.Join('、', skills.Take(2))}。",
            dice.Some(trade.Duties, 1, 2)
        );

    private ResumeProject Project(string name, IReadOnlyList<string> skills, int year) =>
        new(name, $"负责其中一部分，主要使用{string.Join('、', dice.Some(skills, 1, 3))}。", $"{year - 1}-03", $"{year - 1}-06", Role: "成员");

    private static IReadOnlyList<string> Certificates(Trade trade)
    {
        var own = trade.Must.Concat(trade.Nice).Where(word => word.EndsWith('证') || word.Contains("资格", StringComparison.Ordinal)).ToList();
        return own.Count > 0 ? own : ["全国计算机等级考试二级"];
    }

    private Wishes WishesOf(Trade trade, Degree degree) =>
        new()
        {
            Titles = [.. dice.Some(trade.Titles, 1, 2).Concat(dice.Chance(0.2) ? [dice.One(dice.One(trades).Titles)] : []).Distinct()],
            City = "上海",
            Districts = dice.Chance(0.7) ? dice.Some(DemonstrationPlaces.Districts, 1, 4) : [],
            MinimumMonthlySalary = dice.Chance(0.85)
                ? (trade.Pay.Minimum + dice.Between(-1500, 1000) + (degree >= Degree.Master ? 1500 : 0)) / 500 * 500
                : null,
            EmploymentTypes = dice.Chance(0.5) ? [EmploymentType.FullTime] : [],
            Industries = dice.Chance(0.3) ? [trade.Industry] : [],
            BlockedEmployers = dice.Chance(0.05) ? [employers.Of(trade, dice)] : [],
        };

    private static int Years(Degree degree) =>
        degree switch
        {
            Degree.Associate => 3,
            Degree.Bachelor => 4,
            _ => 3,
        };
}
