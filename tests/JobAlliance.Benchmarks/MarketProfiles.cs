using JobAlliance.Core.Graduates;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Benchmarks;

internal sealed class MarketProfiles
{
    private readonly MarketVocabulary vocabulary = MarketVocabulary.Load();

    public MarketVocabulary Vocabulary => vocabulary;

    public PostingProfile Posting(MarketPosting posting)
    {
        var c = posting.Content;
        var city = vocabulary.Places.CityKey(c.City);
        var skills = c.MustSkills.Count > 0 ? vocabulary.Skills.KeysOf(c.MustSkills).Distinct().ToArray() : [];
        return new()
        {
            PostingId = posting.Guid,
            Version = 1,
            EmployerKey = Term.EmployerKey(c.EmployerName),
            Title = c.Title,
            Occupations = OccupationVocabulary.Default.Read(c.Title),
            Seniority = OccupationVocabulary.Default.SeniorityOf(c.Title),
            MustSkills = skills,
            MinimumDegree = c.MinimumDegree,
            City = city,
            District = vocabulary.Places.DistrictKey(city, c.District),
            Salary = c.Salary,
            MinimumExperienceMonths = ExperienceText.Read(c.Experience)?.MinimumMonths,
            EmploymentType = c.EmploymentType,
            ValidThrough = c.ValidThrough,
        };
    }

    public ResumeProfile Resume(MarketResume one)
    {
        var (r, w) = (one.Resume, one.Wishes);
        var city = vocabulary.Places.CityKey(w.City);
        var skills = vocabulary.Skills.KeysOf([.. r.Skills.Select(s => s.Name)]).Distinct();
        return new()
        {
            GraduateId = one.Guid,
            Version = 1,
            Skills = [.. skills.Select(s => new HeldSkill(s, SkillSource.Listed))],
            DesiredTitles = w.Titles,
            DesiredOccupations =
            [
                .. w
                    .Titles.SelectMany(OccupationVocabulary.Default.Read)
                    .GroupBy(k => k.Key)
                    .Select(g => new WeightedKey(g.Key, g.Max(k => k.Weight))),
            ],
            ExperiencedOccupations = [.. r.Work.SelectMany(x => OccupationVocabulary.Default.Read(x.Position ?? ""))],
            Degree = DegreeText.Read(r.Education.FirstOrDefault()?.StudyType),
            Major = r.Education.FirstOrDefault()?.Area,
            ExperienceMonths = r.Work.Count * 3,
            City = city,
            DesiredDistricts = [.. w.Districts.Select(d => vocabulary.Places.DistrictKey(city, d)!)],
            MinimumMonthlySalary = w.MinimumMonthlySalary,
        };
    }
}
