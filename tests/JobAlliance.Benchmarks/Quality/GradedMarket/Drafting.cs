using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Benchmarks.Quality.GradedMarket;

/// <summary>Draws the facts of postings and graduates. Same seed, same facts.</summary>
internal sealed class Drafting(IReadOnlyList<Trade> trades, Random random)
{
    private static readonly string[] OtherCities = ["苏州", "杭州", "北京", "南京"];
    private static readonly string[] Districts =
    [
        "黄浦",
        "徐汇",
        "长宁",
        "静安",
        "普陀",
        "虹口",
        "杨浦",
        "闵行",
        "宝山",
        "嘉定",
        "浦东",
        "金山",
        "松江",
        "青浦",
        "奉贤",
        "崇明",
    ];

    private static readonly Dictionary<string, string[]> Elsewhere = new()
    {
        ["苏州"] = ["姑苏", "吴中", "昆山"],
        ["杭州"] = ["西湖", "余杭", "滨江"],
        ["北京"] = ["海淀", "朝阳", "丰台"],
        ["南京"] = ["玄武", "鼓楼", "江宁"],
    };

    public PostingDraft Posting(int number)
    {
        var trade = Of(trades);
        var skills = trade.Skills.OrderBy(_ => random.Next()).ToList();
        var must = random.Next(3, Math.Min(6, skills.Count - 1));
        var nice = random.Next(0, 3);
        var city = random.NextDouble() < 0.75 ? "上海" : Of(OtherCities);
        var from = random.Next(trade.Thousands.From - 2, trade.Thousands.To) * 1000;
        var level = LevelDrawn();
        return new PostingDraft(
            $"P{number:0000000}",
            trade,
            random.NextDouble() < 0.35,
            random.Next(2) == 0,
            level,
            skills[..must],
            skills[must..Math.Min(skills.Count, must + nice)],
            random.NextDouble() < 0.3 ? NotNeeded(trade) : null,
            DegreeAsked(),
            city,
            city == "上海" ? Of(Districts) : Of(Elsewhere[city]),
            (Math.Max(3000, from * (level >= Level.Experienced ? 2 : 1)), (int)(from * (level >= Level.Experienced ? 3 : 1.4))),
            random.NextDouble() < 0.1
        );
    }

    public ResumeDraft Resume(int number)
    {
        var trade = Of(trades);
        var skills = trade.Skills.OrderBy(_ => random.Next()).Take(random.Next(4, trade.Skills.Count)).ToList();
        var told = random.Next(1, 3);
        var city = random.NextDouble() < 0.85 ? "上海" : Of(OtherCities);
        return new ResumeDraft(
            $"R{number:0000000}",
            trade,
            random.NextDouble() < 0.2,
            skills[told..],
            skills[..told],
            random.NextDouble() switch
            {
                < 0.2 => Degree.Associate,
                < 0.8 => Degree.Bachelor,
                < 0.98 => Degree.Master,
                _ => Degree.Doctor,
            },
            city,
            city == "上海" ? [.. Districts.OrderBy(_ => random.Next()).Take(random.Next(1, 5)).Order()] : [],
            random.Next(trade.Thousands.From - 1, trade.Thousands.To) * 1000,
            random.NextDouble() < 0.6
        );
    }

    private Level LevelDrawn() =>
        random.NextDouble() switch
        {
            < 0.55 => Level.Graduates,
            < 0.75 => Level.SomeYears,
            < 0.9 => Level.Experienced,
            _ => Level.Leaders,
        };

    private Degree DegreeAsked() =>
        random.NextDouble() switch
        {
            < 0.25 => Degree.None,
            < 0.55 => Degree.Associate,
            < 0.9 => Degree.Bachelor,
            _ => Degree.Master,
        };

    /// <summary>A skill of a neighbouring trade: the near miss that a posting says it does not ask for.</summary>
    private TradeSkill? NotNeeded(Trade trade)
    {
        var near = trades.Where(other => trade.Near.Contains(other.Key)).ToList();
        return near.Count == 0 ? null
            : Of(Of(near).Skills) is var skill && trade.Skills.All(own => own.Name != skill.Name) ? skill
            : null;
    }

    private T Of<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
