using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Core.Demonstration;

/// <summary>One trade of the demonstration: what its employers look for and its graduates bring. Read from <c>Data/trades.txt</c>.</summary>
internal sealed record Trade(
    string Key,
    string Word,
    int Share,
    string Industry,
    Degree Degree,
    SalaryRange Pay,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Majors,
    IReadOnlyList<string> Must,
    IReadOnlyList<string> Nice,
    IReadOnlyList<string> Duties,
    IReadOnlyList<string> Asks,
    IReadOnlyList<string> Projects
)
{
    private const string File = "JobAlliance.Core.Demonstration.Data.trades.txt";

    public static IReadOnlyList<Trade> Load()
    {
        using var text = new StreamReader(typeof(Trade).Assembly.GetManifestResourceStream(File)!);
        var trades = new List<Trade>();
        var (key, members) = ("", new Dictionary<string, string>());
        while (text.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                AddTo(trades, key, members);
                (key, members) = (line.Trim('[', ']'), []);
            }
            else if (line.Split(": ", 2) is [var name, var value])
            {
                members[name] = value;
            }
        }

        AddTo(trades, key, members);
        return trades;
    }

    private static void AddTo(List<Trade> trades, string key, Dictionary<string, string> members)
    {
        if (key.Length == 0)
        {
            return;
        }

        var pay = members["pay"].Split('-');
        trades.Add(
            new Trade(
                key,
                members["trade"],
                int.Parse(members["share"]),
                members["industry"],
                DegreeText.Read(members["degree"]),
                new SalaryRange(int.Parse(pay[0]), int.Parse(pay[1])),
                members["titles"].Split('|'),
                members["majors"].Split('|'),
                members["must"].Split('|'),
                members["nice"].Split('|'),
                members["duties"].Split('|'),
                members["asks"].Split('|'),
                members["projects"].Split('|')
            )
        );
    }
}
