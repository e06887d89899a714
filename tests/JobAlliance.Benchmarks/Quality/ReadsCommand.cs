using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Benchmarks.Quality;

/// <summary>
/// <c>reads --market DIR</c>: what is read from every posting and every résumé of a market, one JSON object a line, to be held against what their author meant.
/// </summary>
internal static class ReadsCommand
{
    private static readonly Option<string> Market = new("--market") { Required = true };
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var command = new Command("reads", "what is read from every posting and résumé of a market") { Market };
        command.SetAction(parsed => Run(parsed.GetValue(Market)!));
        return command;
    }

    private static void Run(string directory)
    {
        var (vocabulary, occupations) = (MarketVocabulary.Load(), OccupationVocabulary.Default);
        var (postings, resumes) = (new PostingReader(vocabulary, occupations), new ResumeReader(vocabulary, occupations));
        foreach (var posting in MarketFiles.Postings(directory))
        {
            Print(posting.Id, postings.Read(posting.Content, new PostingOwner(posting.Guid, 1)));
        }

        foreach (var resume in MarketFiles.Resumes(directory))
        {
            Print(resume.Id, resumes.Read(resume.Resume, resume.Wishes, new ResumeOwner(resume.Guid, 1)));
        }
    }

    private static void Print(string id, PostingProfile profile) =>
        Write(
            new
            {
                id,
                title = profile.Title,
                occupations = Keys(profile.Occupations),
                seniority = profile.Seniority.ToString(),
                months = profile.MinimumExperienceMonths,
                degree = profile.MinimumDegree.ToString(),
                must = profile.MustSkills,
                oneOf = profile.OneOfSkills,
                nice = profile.NiceSkills,
            }
        );

    private static void Print(string id, ResumeProfile profile) =>
        Write(
            new
            {
                id,
                wished = Keys(profile.DesiredOccupations),
                done = Keys(profile.ExperiencedOccupations),
                skills = profile.Skills.ToDictionary(skill => skill.Skill, skill => skill.Source.ToString()),
            }
        );

    private static Dictionary<string, float> Keys(IEnumerable<WeightedKey> keys) =>
        keys.GroupBy(one => one.Key).ToDictionary(group => group.Key, group => group.Max(one => one.Weight));

    private static void Write(object line) => Console.WriteLine(JsonSerializer.Serialize(line, Json));
}
