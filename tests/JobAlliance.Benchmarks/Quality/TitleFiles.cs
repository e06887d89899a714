namespace JobAlliance.Benchmarks.Quality;

/// <summary>A directory with <c>queries</c>, <c>corpus_elements</c> (identifier, title; both with a head line) and <c>qrels.tsv</c> (query, 0, title, 1).</summary>
internal sealed record TitleFiles(
    IReadOnlyList<(string Id, string Title)> Queries,
    IReadOnlyList<(string Id, string Title)> Corpus,
    IReadOnlyDictionary<string, HashSet<string>> Relevant
)
{
    public static TitleFiles Read(string directory) =>
        new(
            Titles(Path.Combine(directory, "queries")),
            Titles(Path.Combine(directory, "corpus_elements")),
            File.ReadLines(Path.Combine(directory, "qrels.tsv"))
                .Select(line => line.Split('\t'))
                .Where(cells => cells.Length >= 4 && cells[3].Trim() != "0")
                .GroupBy(cells => cells[0])
                .ToDictionary(group => group.Key, group => group.Select(cells => cells[2]).ToHashSet())
        );

    private static List<(string Id, string Title)> Titles(string path) =>
        [
            .. File.ReadLines(path)
                .Skip(1)
                .Select(line => line.Split('\t', 2))
                .Where(cells => cells.Length == 2)
                .Select(cells => (cells[0], cells[1].Trim())),
        ];
}
