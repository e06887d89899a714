using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded.Snapshots;

/// <summary>What was read of résumés, as blocks of bytes; a test holds every property of the profile to it.</summary>
internal static class ResumeProfileBlocks
{
    public static byte[] Write(IReadOnlyList<ResumeProfile> profiles)
    {
        var to = new BlockWriter();
        to.All(profiles, profile => Write(profile, to));
        return to.Finish();
    }

    public static ResumeProfile[] Read(byte[] block)
    {
        var from = new BlockReader(block);
        return from.All(() => Read(from));
    }

    private static void Write(ResumeProfile profile, BlockWriter to)
    {
        to.Id(profile.GraduateId);
        to.Number(profile.Version);
        to.All(profile.Skills, held => Write(held, to));
        to.Texts(profile.DesiredTitles);
        to.All(profile.DesiredOccupations, to.Key);
        to.Text(profile.Major);
        to.Number((int)profile.Degree);
        to.Day(profile.GraduatesOn);
        to.Number(profile.ExperienceMonths);
        to.All(profile.ExperiencedOccupations, to.Key);
        to.Number(profile.Projects);
        to.Text(profile.City);
        to.Texts(profile.DesiredDistricts);
        to.Flag(profile.DistrictIsMust);
        to.Flag(profile.CityIsMust);
        to.Optional(profile.MinimumMonthlySalary);
        to.Flag(profile.SalaryIsMust);
        to.All(profile.EmploymentTypes, type => to.Number((int)type));
        to.Flag(profile.EmploymentTypeIsMust);
        to.Texts(profile.Industries);
        to.Texts(profile.BlockedEmployers);
        to.All(profile.BlockedAgencies, to.Id);
    }

    private static void Write(HeldSkill held, BlockWriter to)
    {
        to.Text(held.Skill);
        to.Number((int)held.Source);
    }

    private static ResumeProfile Read(BlockReader from) =>
        new()
        {
            GraduateId = from.Id(),
            Version = from.LongNumber(),
            Skills = from.All(() => new HeldSkill(from.Text(), (SkillSource)from.Number())),
            DesiredTitles = from.Texts(),
            DesiredOccupations = from.All(from.Key),
            Major = from.OptionalText(),
            Degree = (Degree)from.Number(),
            GraduatesOn = from.Day(),
            ExperienceMonths = from.Number(),
            ExperiencedOccupations = from.All(from.Key),
            Projects = from.Number(),
            City = from.OptionalText(),
            DesiredDistricts = from.Texts(),
            DistrictIsMust = from.Flag(),
            CityIsMust = from.Flag(),
            MinimumMonthlySalary = from.Optional(),
            SalaryIsMust = from.Flag(),
            EmploymentTypes = from.All(() => (EmploymentType)from.Number()),
            EmploymentTypeIsMust = from.Flag(),
            Industries = from.Texts(),
            BlockedEmployers = from.Texts(),
            BlockedAgencies = from.All(from.Id),
        };
}
