using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>All of a posting but its role and skills, as numbers of the <see cref="Lexicon"/>; 0 is 'not said' where nothing else is said. Plain data of fixed size.</summary>
internal struct PostingFacts
{
    public Guid Id;
    public long Version;
    public int City;
    public int District;
    public int Industry;
    public int Employer;
    public int Agency;

    /// <summary>A set of majors, of which one is enough.</summary>
    public int Majors;

    /// <summary>CNY a month, as the posting says.</summary>
    public int SalaryLow;
    public int SalaryHigh;

    /// <summary>Day numbers of <see cref="DateOnly"/>; the first and last possible day where nothing is said.</summary>
    public int LastDay;
    public int LicenceLastDay;
    public int GraduatesFrom;
    public int GraduatesThrough;

    /// <summary>Months of experience as the posting says; -1 when it does not.</summary>
    public short SaidMonths;

    /// <summary>Months of experience asked for; -1 when nothing tells.</summary>
    public short AskedMonths;
    public byte SalaryMonths;
    public bool IsOpen;
    private byte degree;
    private byte type;
    private byte saidSeniority;
    private byte seniority;

    public Degree MinimumDegree
    {
        readonly get => (Degree)degree;
        set => degree = (byte)value;
    }

    public EmploymentType EmploymentType
    {
        readonly get => (EmploymentType)type;
        set => type = (byte)value;
    }

    public Seniority SaidSeniority
    {
        readonly get => (Seniority)saidSeniority;
        set => saidSeniority = (byte)value;
    }

    /// <summary>As the title says, or the experience asked for tells.</summary>
    public Seniority Seniority
    {
        readonly get => (Seniority)seniority;
        set => seniority = (byte)value;
    }

    /// <summary>CNY a month as if twelve months were paid a year; 0 when unknown.</summary>
    public readonly int SalaryMinimum => new SalaryRange(SalaryLow, SalaryHigh, SalaryMonths).MinimumOfTwelve;

    public readonly int SalaryMaximum => new SalaryRange(SalaryLow, SalaryHigh, SalaryMonths).MaximumOfTwelve;
}
