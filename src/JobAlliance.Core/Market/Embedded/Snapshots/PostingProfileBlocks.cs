using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded.Snapshots;

/// <summary>What was read of postings, as blocks of bytes; a test holds every property of the profile to it.</summary>
internal static class PostingProfileBlocks
{
    public static byte[] Write(IReadOnlyList<PostingProfile> profiles)
    {
        var to = new BlockWriter();
        to.All(profiles, profile => Write(profile, to));
        return to.Finish();
    }

    public static PostingProfile[] Read(byte[] block)
    {
        var from = new BlockReader(block);
        return from.All(() => Read(from));
    }

    private static void Write(PostingProfile profile, BlockWriter to)
    {
        to.Id(profile.PostingId);
        to.Number(profile.Version);
        to.Text(profile.AgencyId?.ToString());
        to.Text(profile.EmployerKey);
        to.Text(profile.Title);
        to.All(profile.Occupations, to.Key);
        to.Number((int)profile.Seniority);
        to.Texts(profile.MustSkills);
        to.All(profile.OneOfSkills, to.Texts);
        to.Texts(profile.NiceSkills);
        to.Number((int)profile.MinimumDegree);
        to.Texts(profile.Majors);
        to.Optional(profile.MinimumExperienceMonths);
        to.Text(profile.City);
        to.Text(profile.District);
        Write(profile.Salary, to);
        to.Number((int)profile.EmploymentType);
        to.Text(profile.Industry);
        to.Day(profile.ValidThrough);
        to.Flag(profile.IsOpen);
        to.Day(profile.LicenceValidThrough);
        to.Day(profile.GraduatesFrom);
        to.Day(profile.GraduatesThrough);
    }

    private static PostingProfile Read(BlockReader from) =>
        new()
        {
            PostingId = from.Id(),
            Version = from.LongNumber(),
            AgencyId = from.OptionalText() is { } agency ? Guid.Parse(agency) : null,
            EmployerKey = from.Text(),
            Title = from.Text(),
            Occupations = from.All(from.Key),
            Seniority = (Seniority)from.Number(),
            MustSkills = from.Texts(),
            OneOfSkills = from.All(from.Texts),
            NiceSkills = from.Texts(),
            MinimumDegree = (Degree)from.Number(),
            Majors = from.Texts(),
            MinimumExperienceMonths = from.Optional(),
            City = from.OptionalText(),
            District = from.OptionalText(),
            Salary = from.Flag() ? new SalaryRange(from.Number(), from.Number(), from.Number()) : null,
            EmploymentType = (EmploymentType)from.Number(),
            Industry = from.OptionalText(),
            ValidThrough = from.Day(),
            IsOpen = from.Flag(),
            LicenceValidThrough = from.Day(),
            GraduatesFrom = from.Day(),
            GraduatesThrough = from.Day(),
        };

    private static void Write(SalaryRange? salary, BlockWriter to)
    {
        to.Flag(salary is not null);
        if (salary is { } range)
        {
            to.Number(range.Minimum);
            to.Number(range.Maximum);
            to.Number(range.MonthsPerYear);
        }
    }
}
