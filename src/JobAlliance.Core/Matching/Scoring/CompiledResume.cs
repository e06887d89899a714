using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>A <see cref="ResumeProfile"/> with every key as a number of the <see cref="Lexicon"/>, its skills weighed. 0 is 'not said' everywhere.</summary>
internal sealed class CompiledResume
{
    public Guid Id;
    public Degree Degree;
    public int Major;
    public int GraduatesOn;
    public int City;
    public bool CityIsMust;
    public int[] Districts = [];
    public bool DistrictIsMust;
    public int SalaryWish;
    public bool SalaryIsMust;

    /// <summary>A bit for every type wished for; 0 when any will do.</summary>
    public uint EmploymentTypes;
    public bool EmploymentTypeIsMust;
    public int[] Industries = [];
    public int[] BlockedEmployers = [];
    public Guid[] BlockedAgencies = [];
    public int ExperienceMonths;
    public int Projects;
    public Strength[] DesiredOccupations = [];
    public Strength[] ExperiencedOccupations = [];
    public CompiledTitle[] DesiredTitles = [];

    /// <summary>Skills held or shown by others held, ascending by number.</summary>
    public int[] Skills = [];

    /// <summary>How well each of <see cref="Skills"/> is shown, 0..1; negative when only another skill shows it.</summary>
    public float[] Shown = [];

    /// <summary>How well a skill is shown, 0..1; 0 when it is not.</summary>
    public float Strength(int skill)
    {
        var at = Array.BinarySearch(Skills, skill);
        return at < 0 ? 0 : Math.Abs(Shown[at]);
    }

    /// <summary>True when the résumé names no such skill, but one that shows it.</summary>
    public bool IsImplied(int skill) => Array.BinarySearch(Skills, skill) is >= 0 and var at && Shown[at] < 0;
}
