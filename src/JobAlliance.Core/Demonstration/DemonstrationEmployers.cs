namespace JobAlliance.Core.Demonstration;

/// <summary>Employers that do not exist: two words that nobody put together, and a trade.</summary>
internal sealed class DemonstrationEmployers
{
    private static readonly string[] First =
    [
        "澄屿",
        "沐川",
        "栎原",
        "云杉里",
        "白鹭汀",
        "芷溪",
        "远岫",
        "青禾坞",
        "望舒岭",
        "星槎",
        "棠梨渡",
        "砚池",
        "松间月",
        "禾苗湾",
        "澜石",
    ];
    private static readonly string[] Forms = ["有限公司", "有限公司", "股份有限公司", "（上海）有限公司"];
    private readonly Dictionary<string, List<string>> names = [];

    public DemonstrationEmployers(IReadOnlyList<Trade> trades, Dice dice)
    {
        foreach (var trade in trades)
        {
            names[trade.Key] = [.. dice.Some(First, 4, 6).Select(first => first + trade.Word + dice.One(Forms))];
        }
    }

    public string Of(Trade trade, Dice dice) => dice.One(names[trade.Key]);
}
