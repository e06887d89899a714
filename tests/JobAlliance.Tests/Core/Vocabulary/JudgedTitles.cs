using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Core.Vocabulary;

/// <summary>One line of <c>titles.tsv</c>: titles in both languages that are the same work.</summary>
internal sealed record JudgedTitles(string Occupation, IReadOnlyList<string> Chinese, IReadOnlyList<string> English)
{
    public static IReadOnlyList<JudgedTitles> All { get; } =
    [
        .. File.ReadLines(SharedData.ProjectFile("tests/JobAlliance.Tests/Core/Vocabulary/titles.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(cells => new JudgedTitles(cells[0], cells[1].Split('|'), cells[2].Split('|'))),
    ];
}
