using JobAlliance.Core.Vocabulary.Skills;

namespace JobAlliance.Benchmarks.Skills;

/// <summary>
/// How well skills are found in free text, against annotations. Soft skills (team work, diligence) are left out on both sides; a skill that the text says is
/// not needed is not found.
/// </summary>
internal sealed class MeasureSkills(SkillVocabulary skills)
{
    public ExtractionQuality Measure(IEnumerable<AnnotatedPosting> postings)
    {
        var (right, wrong) = (0, new Dictionary<string, int>());
        Dictionary<string, int> missed = [];
        foreach (var posting in postings)
        {
            var found = Found(posting.Text);
            right += found.Count(posting.Skills.Contains);
            Count(wrong, found.Except(posting.Skills));
            Count(missed, posting.Skills.Except(found));
        }

        return new ExtractionQuality(right, wrong, missed);
    }

    private HashSet<string> Found(string text) =>
        [
            .. skills
                .Find(text)
                .Where(mention => !mention.Negated && skills.Get(mention.Key) is { Kind: not SkillKind.Soft })
                .Select(mention => mention.Key),
        ];

    private static void Count(Dictionary<string, int> counts, IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }
}

/// <summary>What was found right, found wrongly and missed, by skill.</summary>
internal sealed record ExtractionQuality(int Right, IReadOnlyDictionary<string, int> Wrong, IReadOnlyDictionary<string, int> Missed)
{
    public double Precision => (double)Right / (Right + Wrong.Values.Sum());

    public double Recall => (double)Right / (Right + Missed.Values.Sum());
}
