using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>A <see cref="ResumeProfile"/> with every key as a number of the <see cref="Lexicon"/>, its skills weighed. 0 is 'not said' everywhere.</summary>
internal sealed class CompiledResume
{
    public Guid Id;
    public Degree Degree;
    public int Major;

    /// <summary>How well <see cref="Major"/> fits what postings ask for.</summary>
    public MajorFits MajorFits = MajorFits.None;
    public int GraduatesOn;
    public int City;
    public bool CityIsMust;
    public int[] Districts = [];

    /// <summary>For every district wished for, those near it, with how near.</summary>
    public (int District, Nearness Nearness)[][] Around = [];
    public bool DistrictIsMust;
    public int SalaryWish;
    public bool SalaryIsMust;

    /// <summary>A bit for every type wished for; 0 when any will do.</summary>
    public uint EmploymentTypes;
    public bool EmploymentTypeIsMust;
    public int[] Industries = [];
    public int[] BlockedEmployers = [];
    public int[] BlockedAgencies = [];
    public int ExperienceMonths;
    public int Projects;
    public Strength[] DesiredOccupations = [];
    public Strength[] ExperiencedOccupations = [];
    public CompiledTitle[] DesiredTitles = [];

    /// <summary>Skills held or shown by others held, each once.</summary>
    public int[] Skills = [];

    /// <summary>How well each of <see cref="Skills"/> is shown, 0..1; negative when only another skill shows it.</summary>
    public float[] Shown = [];

    /// <summary>How well a skill is shown, 0..1; 0 when it is not.</summary>
    public float StrengthOf(int skill) => Math.Abs(ShownOf(skill));

    /// <summary>As in <see cref="Shown"/>; 0 when the skill is not shown. Some dozens of numbers are sooner looked through than searched.</summary>
    public float ShownOf(int skill)
    {
        var at = Skills.AsSpan().IndexOf(skill);
        return at < 0 ? 0 : Shown[at];
    }

    /// <summary>How near a district of the wished city is to the nearest that was wished for.</summary>
    public Nearness NearnessOf(int district)
    {
        if (Districts.AsSpan().Contains(district))
        {
            return Nearness.Same;
        }

        var best = Nearness.SameCity;
        foreach (var around in Around)
        {
            foreach (var (other, nearness) in around)
            {
                best = other == district && nearness > best ? nearness : best;
            }
        }

        return best;
    }
}
