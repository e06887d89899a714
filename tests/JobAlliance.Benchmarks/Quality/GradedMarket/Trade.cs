using System.Reflection;

namespace JobAlliance.Benchmarks.Quality.GradedMarket;

/// <summary>A skill as people write it. Names are this market's own: nothing of it is taken from the product's vocabulary, so that it measures reading.</summary>
internal sealed record TradeSkill(string Name, IReadOnlyList<string> Chinese, IReadOnlyList<string> English)
{
    public string Common(bool english) => english ? English[0] : Name;

    /// <summary>The same in other words.</summary>
    public string Other(bool english, Random random) => (english ? English : Chinese) is var names ? names[random.Next(names.Count)] : Name;
}

/// <summary>A trade of the graded market.</summary>
internal sealed record Trade(
    string Key,
    IReadOnlyList<string> ChineseTitles,
    IReadOnlyList<string> EnglishTitles,
    IReadOnlyList<string> Majors,
    IReadOnlyList<string> Near,
    (int From, int To) Thousands,
    IReadOnlyList<TradeSkill> Skills
)
{
    public string Title(bool english, Random random) =>
        (english ? EnglishTitles : ChineseTitles) is var titles ? titles[random.Next(titles.Count)] : Key;

    /// <summary>All trades; <paramref name="half"/> 0 or 1 takes every second one, so that what was tuned on one half is confirmed on the other.</summary>
    public static IReadOnlyList<Trade> Read(int? half) =>
        [.. Files().SelectMany(text => text.Split("\n= ").Skip(1)).Select(Parse).Where((_, at) => half is null || at % 2 == half)];

    private static IEnumerable<string> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".GradedMarket.Trades.")).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return "\n" + reader.ReadToEnd();
        }
    }

    private static Trade Parse(string block)
    {
        var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string Field(string name) => lines.First(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];
        var pay = Field("pay").Split('-').Select(int.Parse).ToArray();
        return new Trade(
            lines[0],
            Cut(Field("zh"), '|'),
            Cut(Field("en"), '|'),
            Cut(Field("majors"), ','),
            Cut(Field("near"), ','),
            (pay[0], pay[1]),
            [.. lines.Skip(6).Select(line => Cut(line, '|')).Select(cells => new TradeSkill(cells[0], Cut(cells[1], ';'), Cut(cells[2], ';')))]
        );
    }

    private static string[] Cut(string text, char mark) => text.Split(mark, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
