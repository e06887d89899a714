using System.CommandLine;
using System.Globalization;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Benchmarks.Skills;

/// <summary><c>skills [--postings FILE] [--annotations FILE] [--misses N]</c>: how well skills are found in descriptions that were read by people.</summary>
internal static class SkillsCommand
{
    private static readonly Option<string> Postings = new("--postings")
    {
        Description = "51job.csv",
        DefaultValueFactory = _ => "../shared/data/51job-2019/51job.csv",
    };

    private static readonly Option<string> Annotations = new("--annotations")
    {
        Description = "row, hash and skills of each description",
        DefaultValueFactory = _ => "tests/JobAlliance.Tests/Core/Vocabulary/annotations.tsv",
    };

    private static readonly Option<int> Misses = new("--misses")
    {
        Description = "how many kinds of errors are listed",
        DefaultValueFactory = _ => 40,
    };

    public static Command Create()
    {
        var command = new Command("skills", "how well skills are found in free text") { Postings, Annotations, Misses };
        command.SetAction(Run);
        return command;
    }

    private static void Run(ParseResult parsed)
    {
        var postings = AnnotatedPosting.Read(parsed.GetValue(Annotations)!, parsed.GetValue(Postings)!);
        var quality = new MeasureSkills(MarketVocabulary.Load().Skills).Measure(postings);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"skills: {postings.Count} descriptions, {quality.Right} right, precision {quality.Precision:0.000}, recall {quality.Recall:0.000}"
            )
        );
        Console.WriteLine($"missed: {Most(quality.Missed, parsed.GetValue(Misses))}");
        Console.WriteLine($"wrong: {Most(quality.Wrong, parsed.GetValue(Misses))}");
    }

    private static string Most(IReadOnlyDictionary<string, int> counts, int number) =>
        string.Join(
            ", ",
            counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(number).Select(pair => $"{pair.Key} {pair.Value}")
        );
}
