using System.Globalization;

namespace JobAlliance.Benchmarks.Quality;

/// <summary>Prints the résumés that were served worst, with what was read in them and in the postings found, so that what was misread can be mended.</summary>
internal static class ShowMisses
{
    public static void Print(IEnumerable<JudgedResume> judged, MeasureMarket market, int count, bool isGraded)
    {
        foreach (var one in judged.OrderBy(one => isGraded ? one.Ndcg : one.Precision).Take(count))
        {
            var skills = string.Join(", ", one.Profile.Skills.Select(skill => $"{skill.Skill}/{skill.Source}"));
            var wished = string.Join(", ", one.Profile.DesiredOccupations.Select(wish => $"{wish.Key} {wish.Weight}"));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\n{one.Resume.Id} {(isGraded ? one.Ndcg : one.Precision):0.00} {string.Join(" | ", one.Profile.DesiredTitles)} = {wished}"
                )
            );
            Console.WriteLine(
                $"  holds {skills}; {string.Join(' ', one.Profile.DesiredDistricts)} {one.Profile.MinimumMonthlySalary} {one.Profile.Degree} ideal {string.Join("", one.Ideal)}"
            );
            foreach (var (match, grade) in one.Found.Zip(one.Grades))
            {
                Print(match, grade, market);
            }
        }
    }

    private static void Print(Core.Matching.Judgement match, int grade, MeasureMarket market)
    {
        var (posting, profile) = market.Postings[match.PostingId];
        var parts = match
            .Components.Where(part => part.Value is < 1 and var value && part.Weight > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Kind} {part.Value:0.00}"));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {grade} {match.Score:0.0} {posting.Id} {posting.Content.Title} = {string.Join(',', profile.Occupations.Select(o => o.Key))} [{string.Join(", ", profile.MustSkills)}] nice [{string.Join(", ", profile.NiceSkills)}] {profile.MinimumExperienceMonths} {string.Join(' ', parts)}"
            )
        );
    }
}
