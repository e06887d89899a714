using JobAlliance.Core.Graduates;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>Reads a résumé and its wishes into the vocabulary's keys. What is given beside the résumé goes before what its sections say.</summary>
public sealed class ResumeReader(MarketVocabulary vocabulary, OccupationVocabulary occupations)
{
    private readonly ResumeSkillReader skills = new(vocabulary.Skills);

    public ResumeProfile Read(Resume resume, Wishes wishes, ResumeOwner owner)
    {
        var last = resume.Education.OrderBy(education => ResumeDate.Last(education.EndDate) ?? DateOnly.MaxValue).LastOrDefault();
        var titles =
            wishes.Titles.Count > 0 ? wishes.Titles
            : resume.Headline is { Length: > 0 } headline ? [headline]
            : [];
        var major = owner.Major ?? last?.Area;
        var city = vocabulary.Places.CityKey(wishes.City ?? owner.City);
        return new ResumeProfile
        {
            GraduateId = owner.GraduateId,
            Version = owner.Version,
            Skills = skills.Read(resume, titles),
            DesiredTitles = [.. titles],
            DesiredOccupations = OccupationsOf(titles),
            Major = major is null ? null : vocabulary.Majors.Find(major)?.Name ?? Term.Normalize(major),
            Degree = owner.Degree != Degree.None ? owner.Degree : HighestDegree(resume),
            GraduatesOn = owner.GraduatesOn ?? ResumeDate.Last(last?.EndDate),
            ExperienceMonths = ResumeDate.Months(resume.Work),
            ExperiencedOccupations = OccupationsOf(resume.Work.Select(work => work.Position).OfType<string>()),
            Projects = resume.Projects.Count,
            City = city,
            DesiredDistricts = [.. wishes.Districts.Select(district => vocabulary.Places.DistrictKey(city, district)).OfType<string>().Distinct()],
            DistrictIsMust = wishes.DistrictIsMust,
            MinimumMonthlySalary = wishes.MinimumMonthlySalary,
            SalaryIsMust = wishes.SalaryIsMust,
            EmploymentTypes = wishes.EmploymentTypes,
            EmploymentTypeIsMust = wishes.EmploymentTypeIsMust,
            Industries = [.. wishes.Industries.Select(industry => vocabulary.Industries.KeyOf(industry) ?? industry).Distinct()],
            BlockedEmployers = [.. wishes.BlockedEmployers.Select(Term.EmployerKey)],
            BlockedAgencies = wishes.BlockedAgencies,
        };
    }

    private static Degree HighestDegree(Resume resume) =>
        resume.Education.Select(education => DegreeText.Read(education.StudyType)).DefaultIfEmpty(Degree.None).Max();

    private List<WeightedKey> OccupationsOf(IEnumerable<string> titles) =>
        [
            .. titles
                .SelectMany(occupations.Read)
                .GroupBy(occupation => occupation.Key)
                .Select(same => new WeightedKey(same.Key, same.Max(occupation => occupation.Weight)))
                .OrderByDescending(occupation => occupation.Weight),
        ];
}

/// <summary>What the profile needs that stands beside the résumé.</summary>
/// <param name="City">The graduate's own city; a wished one goes before it.</param>
public sealed record ResumeOwner(
    Guid GraduateId,
    long Version,
    string? City = null,
    string? Major = null,
    Degree Degree = Degree.None,
    DateOnly? GraduatesOn = null
);
