using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>
/// Reads a posting into the vocabulary's keys: what stands in its fields, and what only its text says. A field that is filled in goes before the text.
/// </summary>
public sealed class PostingReader(MarketVocabulary vocabulary, OccupationVocabulary occupations)
{
    private readonly PostingSkillReader skills = new(vocabulary.Skills, vocabulary.Industries, occupations);

    /// <param name="owner">Whose it is, and whether it is on the market.</param>
    public PostingProfile Read(PostingContent content, PostingOwner owner)
    {
        var text = $"{content.Description}\n{content.Duties}";
        var asked = skills.Read(content, text);
        var city = vocabulary.Places.CityKey(content.City);
        var window = GraduationText.Read(content.Title) ?? GraduationText.Read(text);
        return new PostingProfile
        {
            PostingId = owner.PostingId,
            Version = owner.Version,
            AgencyId = owner.AgencyId,
            EmployerKey = Term.EmployerKey(content.EmployerName),
            Title = content.Title,
            Occupations = occupations.Read(content.Title),
            Seniority = occupations.SeniorityOf(content.Title),
            MustSkills = asked.Must,
            OneOfSkills = asked.OneOf,
            NiceSkills = asked.Nice,
            MinimumDegree = content.MinimumDegree != Degree.None ? content.MinimumDegree : ToldFacts.MinimumDegree(text),
            Majors = Majors(content, text),
            MinimumExperienceMonths = Experience(content, text),
            City = city,
            District = vocabulary.Places.DistrictKey(content.City, content.District) ?? District(city, text),
            Salary = content.Salary ?? ToldFacts.Salary(text),
            EmploymentType = content.EmploymentType,
            Industry = vocabulary.Industries.KeyOf(content.Industry) ?? content.Industry,
            ValidThrough = content.ValidThrough,
            IsOpen = owner.IsOpen,
            LicenceValidThrough = owner.LicenceValidThrough,
            GraduatesFrom = window?.From,
            GraduatesThrough = window?.Through,
        };
    }

    private string[] Majors(PostingContent content, string text)
    {
        if (content.Majors.Count > 0)
        {
            return [.. content.Majors.SelectMany(vocabulary.Majors.KeysOf).Distinct()];
        }

        var asks = TextAround.Sentences(Term.Narrow(text)).Where(clause => Clauses.SpeaksOfMajors(clause) && !Clauses.IsWelcomeOnly(clause));
        return [.. asks.SelectMany(vocabulary.Majors.FindIn).Distinct()];
    }

    private static int? Experience(PostingContent content, string text) =>
        ExperienceText.Read(content.Experience)?.MinimumMonths ?? ToldFacts.ExperienceMonths(text);

    /// <summary>The place of work that the text names, where it lies in the posting's city.</summary>
    private string? District(string? city, string text) =>
        city is not null && ToldFacts.Workplace(text) is { } where && vocabulary.Places.Read($"{city}·{where}") is var place && place.City == city
            ? place.District
            : null;
}

/// <summary>What the profile needs that the posting's text does not say.</summary>
/// <param name="AgencyId">Null: the centre's own.</param>
/// <param name="LicenceValidThrough">Null: the centre's own.</param>
public sealed record PostingOwner(Guid PostingId, long Version, Guid? AgencyId = null, DateOnly? LicenceValidThrough = null, bool IsOpen = true);
