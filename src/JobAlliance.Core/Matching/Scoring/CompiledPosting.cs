using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>A <see cref="PostingProfile"/> with every key as a number of the <see cref="Lexicon"/>. 0 is 'not said' everywhere.</summary>
internal sealed class CompiledPosting
{
    public Guid Id;
    public int City;
    public int District;
    public int Industry;
    public int Employer;
    public Guid AgencyId;
    public Degree MinimumDegree;
    public EmploymentType EmploymentType;
    public Seniority Seniority;

    /// <summary>Months; -1 when the posting does not say.</summary>
    public int ExperienceMonths;

    /// <summary>CNY a month as twelve months a year, 0 when unknown.</summary>
    public int SalaryMinimum;
    public int SalaryMaximum;
    public int[] Majors = [];
    public CompiledTitle Title = CompiledTitle.None;
    public Strength[] Occupations = [];

    /// <summary>Skills asked for, by kind and unit. Shares of one kind add to 1 over its units.</summary>
    public AskedSkill[] Skills = [];
    public bool IsOpen;

    /// <summary>Day numbers of <see cref="DateOnly"/>; the first and last possible day where nothing is said.</summary>
    public int LastDay;
    public int LicenceLastDay;
    public int GraduatesFrom;
    public int GraduatesThrough;
}

/// <summary>How a posting asks for a skill: which component it belongs to.</summary>
internal enum AskKind : byte
{
    Must,
    Nice,
    Proof,
}

/// <summary>One skill asked for.</summary>
/// <param name="Skill">Its number.</param>
/// <param name="Unit">Skills of one unit are alternatives: one is enough.</param>
/// <param name="Share">What the unit is worth within its kind, 0..1.</param>
internal readonly record struct AskedSkill(int Skill, AskKind Kind, short Unit, float Share);

/// <summary>A number and how strongly it is meant, 0..1.</summary>
internal readonly record struct Strength(int Number, float Value);

/// <summary>The parts of a title, ascending, each once.</summary>
internal sealed record CompiledTitle(int[] Terms)
{
    public static CompiledTitle None { get; } = new([]);

    /// <summary>Dice's coefficient of both sets of terms, 0..1 (Dice 1945; Sørensen 1948).</summary>
    public double Likeness(CompiledTitle other)
    {
        var (a, b) = (Terms, other.Terms);
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        int i = 0,
            j = 0,
            common = 0;
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (a[i], b[j]);
            common += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return 2.0 * common / (a.Length + b.Length);
    }
}
