using System.CommandLine;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Benchmarks.Skills;

/// <summary>
/// <c>names --groups FILE</c>: for lines of names that mean one skill, separated by <c>|</c>, what each is read as in a list and in a sentence; lines that begin with
/// <c>=</c> are titles of one occupation. For whoever widens the vocabulary.
/// </summary>
internal static class NamesCommand
{
    private static readonly Option<string> Groups = new("--groups") { Required = true };

    public static Command Create()
    {
        var command = new Command("names", "how names that mean one thing are read") { Groups };
        command.SetAction(parsed => Run(parsed.GetValue(Groups)!));
        return command;
    }

    private static void Run(string file)
    {
        var (vocabulary, occupations) = (MarketVocabulary.Load(), OccupationVocabulary.Default);
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var names = line.TrimStart('=').Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            Console.WriteLine(
                string.Join(" | ", names.Select(name => $"{name} => {(line[0] == '=' ? Title(name, occupations) : Skill(name, vocabulary))}"))
            );
        }
    }

    private static string Title(string title, OccupationVocabulary occupations) =>
        string.Join(' ', occupations.Read(title).Select(occupation => $"{occupation.Key}:{occupation.Weight}"));

    private static string Skill(string name, MarketVocabulary vocabulary)
    {
        var key = vocabulary.SkillKey(name);
        var inside = vocabulary.FindSkills($"任职要求:熟悉{name},责任心强").Select(mention => mention.Key).Distinct().Where(found => found != key);
        return (vocabulary.Skills.Get(key) is null ? "?" : key) + string.Concat(inside.Select(found => " +" + found));
    }
}
