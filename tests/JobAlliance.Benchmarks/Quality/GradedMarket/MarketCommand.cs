using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace JobAlliance.Benchmarks.Quality.GradedMarket;

/// <summary><c>market --out DIR --seed N --postings N --resumes N [--half 0|1]</c>: makes a graded market of all trades in the formats of <c>market.py</c>.</summary>
internal static class MarketCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var directory = new Option<string>("--out") { Required = true };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var postings = new Option<int>("--postings") { DefaultValueFactory = _ => 8000 };
        var resumes = new Option<int>("--resumes") { DefaultValueFactory = _ => 400 };
        var half = new Option<int?>("--half") { Description = "only every second trade: 0 to work with, 1 to confirm" };
        var wishes = new Option<int>("--wishes")
        {
            DefaultValueFactory = _ => 1,
            Description =
                "what the graduates' wishes count for: 0 nothing, 1 a grade when district and pay are missed, 2 a grade when the district is",
        };
        var command = new Command("market", "makes a graded market of all trades") { directory, seed, postings, resumes, half, wishes };
        command.SetAction(parsed =>
            Write(
                parsed.GetValue(directory)!,
                parsed.GetValue(seed),
                parsed.GetValue(postings),
                parsed.GetValue(resumes),
                Trade.Read(parsed.GetValue(half)),
                parsed.GetValue(wishes)
            )
        );
        return command;
    }

    private static void Write(string directory, int seed, int postings, int resumes, IReadOnlyList<Trade> trades, int wishes)
    {
        Directory.CreateDirectory(directory);
        var random = new Random(seed);
        var (drafting, documents) = (new Drafting(trades, random), new Documents(random));
        var posted = Enumerable.Range(0, postings).Select(drafting.Posting).ToList();
        var graduates = Enumerable.Range(0, resumes).Select(drafting.Resume).ToList();
        File.WriteAllLines(
            Path.Combine(directory, "postings.jsonl"),
            posted.Select(posting => JsonSerializer.Serialize(documents.Posting(posting), Plain))
        );
        File.WriteAllLines(
            Path.Combine(directory, "resumes.jsonl"),
            graduates.Select(graduate => JsonSerializer.Serialize(documents.Resume(graduate), Plain))
        );
        File.WriteAllLines(
            Path.Combine(directory, "relevant.tsv"),
            from graduate in graduates
            from posting in posted
            let grade = Grader.Grade(graduate, posting, wishes)
            where grade > 0
            select $"{graduate.Id}\t{posting.Id}\t{grade}"
        );
    }
}
