using System.Globalization;
using System.Reflection;

namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>
/// Reads the vocabulary's own files: tab-separated, <c>#</c> begins a comment. <c>families.tsv</c>: key, sector, Chinese, English, nearness within,
/// near families (<c>key:0.4</c> separated by <c>|</c>). <c>trade-*.tsv</c>: key, family, Chinese names, English names, near occupations.
/// </summary>
internal static class OccupationTable
{
    private const string Folder = "JobAlliance.Core.Vocabulary.Data.occupations.";

    private static readonly Assembly Assembly = typeof(OccupationTable).Assembly;

    public static IReadOnlyList<OccupationFamily> Families() =>
        [
            .. Rows(Folder + "families.tsv")
                .Select(cells => new OccupationFamily(cells[0], cells[1], cells[2], cells[3], Number(cells[4]), Weights(Cell(cells, 5)))),
        ];

    public static IReadOnlyList<Occupation> Occupations() =>
        [
            .. Assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder + "trade-", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .SelectMany(Rows)
                .Select(cells => new Occupation(cells[0], cells[1], Names(Cell(cells, 2)), Names(Cell(cells, 3)), Weights(Cell(cells, 4)))),
        ];

    /// <summary>How near two occupations were found to be where it was counted: <c>near.tsv</c>.</summary>
    public static IEnumerable<(string Key, string Other, double Near)> Counted() =>
        RowsOf("near.tsv").Select(cells => (cells[0], cells[1], Number(cells[2])));

    /// <summary>The rows of another file of the same folder, cut at tabs.</summary>
    public static IEnumerable<string[]> RowsOf(string file) => Rows(Folder + file);

    private static IEnumerable<string[]> Rows(string resource)
    {
        using var stream =
            Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The vocabulary file {resource} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }

    private static string Cell(string[] cells, int index) => index < cells.Length ? cells[index] : "";

    private static string[] Names(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Dictionary<string, double> Weights(string cell) =>
        Names(cell).Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => Number(pair[1]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
