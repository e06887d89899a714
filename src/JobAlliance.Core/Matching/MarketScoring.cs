using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Majors;
using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Core.Vocabulary.Skills;
using JobAlliance.Core.Vocabulary.Titles;

namespace JobAlliance.Core.Matching;

/// <summary>What the program's vocabularies say to the scorer.</summary>
public static class MarketScoring
{
    /// <summary>Minutes that are a fair way to work where districts are not adjacent.</summary>
    private const int FairMinutes = 40;

    public static ScoringVocabulary Of(MarketVocabulary vocabulary, OccupationVocabulary occupations) =>
        new()
        {
            IsLanguageOrCertificate = skill => vocabulary.Skills.Get(skill)?.Kind is SkillKind.Language or SkillKind.Certificate,
            Shows = vocabulary.Skills.ImpliedBy,
            ShownBy = vocabulary.Skills.Implying,
            Rarity = skill =>
                vocabulary.Skills.Get(skill) switch
                {
                    null => SkillRarity.Unlisted,
                    { Kind: SkillKind.Soft } => SkillRarity.Soft,
                    _ => SkillRarity.Of(skill),
                },
            Occupations = [.. occupations.All.Select(occupation => occupation.Key)],
            OccupationSimilarity = occupations.Similarity,
            TitleTerms = TitleTerms,
            DistrictsAround = (city, district) => [.. Around(vocabulary, city, district)],
            MajorFit = (held, asked) =>
                vocabulary.Majors.Fit(held, asked) switch
                {
                    >= MajorVocabulary.Same => Matching.MajorFit.Exact,
                    >= MajorVocabulary.SameClass => Matching.MajorFit.Class,
                    >= MajorVocabulary.SameDiscipline => Matching.MajorFit.Discipline,
                    _ => Matching.MajorFit.None,
                },
        };

    private static IEnumerable<(string, Nearness)> Around(MarketVocabulary vocabulary, string city, string district) =>
        from other in vocabulary.Places.DistrictsOf(city)
        where other != district
        let isAdjacent = vocabulary.Places.Proximity(city, district, city, other) == Vocabulary.Places.DistrictProximity.Adjacent
        where isAdjacent || vocabulary.Places.CommutingMinutes(city, district, other) <= FairMinutes
        select (other, isAdjacent ? Nearness.Adjacent : Nearness.Near);

    /// <summary>The words of a title without its noise, grade and ending (工程师, 专员): Latin words, and pairs of Chinese characters.</summary>
    private static IReadOnlyList<string> TitleTerms(string title)
    {
        var units = TitleUnits.Of(TitleText.Of(title).Core.Quiet);
        var stem = TitleSuffix.Start(units);
        var terms = new List<string>(stem);
        for (var i = 0; i < stem; i++)
        {
            if (char.IsLetterOrDigit(units[i][0]) && !TitleUnits.IsHan(units[i]))
            {
                terms.Add(units[i]);
            }
            else if (i + 1 < stem && TitleUnits.IsHan(units[i + 1]))
            {
                terms.Add(units[i] + units[i + 1]);
            }
        }

        return terms.Count > 0 ? terms : [string.Concat(units)];
    }
}
