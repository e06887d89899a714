using System.CommandLine;
using System.Globalization;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Benchmarks.Quality;

/// <summary>
/// <c>near --market DIR …</c>: how near occupations are by the judgements of several markets, as rows for <c>occupations/near.tsv</c>, which a person looks
/// through: what is raised from nothing is often a title that was misread. A market without grades is not heard on occupations that name no task.
/// </summary>
internal static class NearCommand
{
    private const double HeardFrom = 3;
    private const double HeardWhole = 20;
    private const double Told = 0.5;
    private const double LeastOfTold = 0.15;
    private const double Most = 0.95;
    private const double Worth = 0.05;
    private const double Agrees = 0.3;
    private static readonly Option<string[]> Markets = new("--market") { Required = true, AllowMultipleArgumentsPerToken = true };

    private static readonly HashSet<string> Vague =
    [
        "full-stack-developer",
        "software-engineer",
        "web-developer",
        "software-architect",
        "research-development-lead",
        "engineer",
        "backend-developer",
        "intern",
        "management-trainee",
        "project-manager",
        "operations-manager",
    ];

    public static Command Create()
    {
        var command = new Command("near", "how near occupations are by the judgements of several markets") { Markets };
        command.SetAction(parsed => Run(parsed.GetValue(Markets)!));
        return command;
    }

    private static void Run(string[] directories)
    {
        var vocabulary = OccupationVocabulary.Default;
        var indexOf = vocabulary.All.Select((occupation, index) => (occupation.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index);
        var nearness = new OccupationNearness(vocabulary.Families, vocabulary.All, indexOf, []);
        double Near(string a, string b) =>
            a == b ? 1
            : indexOf.TryGetValue(a, out var one) && indexOf.TryGetValue(b, out var other) ? nearness.Of(one, other)
            : 0;
        var votes = new OccupationVotes(MarketVocabulary.Load(), Near);
        var voices =
            from directory in directories
            let counted = votes.Count(directory)
            let isGraded = counted.IsGraded
            from vote in counted.Pairs
            where vote.Value.Expected >= HeardFrom && indexOf.ContainsKey(vote.Key.Item1) && indexOf.ContainsKey(vote.Key.Item2)
            where isGraded || (!Vague.Contains(vote.Key.Item1) && !Vague.Contains(vote.Key.Item2))
            let rate = Math.Min(1, vote.Value.Right / vote.Value.Expected)
            select (Pair: vote.Key, Rate: rate, Weight: Math.Min(1, vote.Value.Expected / HeardWhole), isGraded);
        foreach (var pair in voices.GroupBy(voice => voice.Pair).OrderBy(group => group.Key))
        {
            var told = Near(pair.Key.Item1, pair.Key.Item2);
            var heard = (Told * told + pair.Sum(voice => voice.Weight * voice.Rate)) / (Told + pair.Sum(voice => voice.Weight));
            var near = heard < told ? Math.Max(heard, LeastOfTold * told) : Math.Min(heard, Most);
            var isAgreed = near < told || pair.Count(voice => voice.isGraded && voice.Rate >= Agrees) > 1;
            if (isAgreed && pair.Count() > 1 && Math.Abs(near - told) >= Worth)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pair.Key.Item1}\t{pair.Key.Item2}\t{near:0.##}"));
            }
        }
    }
}
