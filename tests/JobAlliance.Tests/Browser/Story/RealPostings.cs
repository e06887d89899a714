using System.Text;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Browser.Story;

/// <summary>Postings in Shanghai that employers once had on the market, as an agency would bring them: the table as it came, and what its columns mean.</summary>
internal static class RealPostings
{
    /// <summary>One of them: asks for Spring and MySQL, a bachelor's degree and no experience.</summary>
    public const string Wanted = "Java开发工程师【上海】";

    /// <summary>Another one: asks for Java.</summary>
    public const string AppliedTo = "Java开发工程师";

    private const int Count = 12;

    public static async Task<(string Table, string Mapping)> WriteAsync(string folder)
    {
        var lines = await File.ReadAllLinesAsync(SharedData.PathOf("data/zhilian-2024/zhilian.csv"));
        var table = Path.Combine(folder, "岗位.csv");
        var wanted = lines.First(line => line.StartsWith(Wanted + ",", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(
            table,
            [lines[0], wanted, .. lines.Where(line => line != wanted && IsChosen(line)).Take(Count - 1)],
            Encoding.UTF8
        );
        return (table, SharedData.ProjectFile("infra/mappings/zhilian-2024.json"));
    }

    private static bool IsChosen(string line) =>
        line.Contains(",上海·", StringComparison.Ordinal)
        && (line.Contains(",Java|", StringComparison.Ordinal) || line.Contains("Spring|", StringComparison.Ordinal));
}
