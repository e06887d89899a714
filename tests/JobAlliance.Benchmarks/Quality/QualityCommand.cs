using System.CommandLine;

namespace JobAlliance.Benchmarks.Quality;

/// <summary><c>quality --market DIR [--titles DIR]</c>: how good the matches are, against judgements.</summary>
internal static class QualityCommand
{
    public static Command Create()
    {
        var titles = new Option<string?>("--titles") { Description = "a directory of judged titles: queries, corpus_elements, qrels.tsv" };
        var halves = new Option<bool>("--halves") { Description = "also the two halves of the queries apart, and every query of the first" };
        var command = new Command("quality", "how good the matches are, against judgements") { titles, halves };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(titles) is { } directory)
            {
                MeasureTitles.Run(directory, parsed.GetValue(halves));
            }
        });
        return command;
    }
}
