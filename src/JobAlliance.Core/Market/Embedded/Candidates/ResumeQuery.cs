using System.Runtime.Intrinsics;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>What a posting makes of the facts of a shelf's résumés: the formulas of <see cref="Measurer"/>, never below what they give.</summary>
internal sealed class ResumeQuery
{
    /// <summary>What a fact brings that fails a hard constraint: no sum with it is above 0.</summary>
    private const float Refused = float.NegativeInfinity;

    private const int MostCommonTerms = 15;

    private readonly ScoringWeights weights;
    private readonly float titleShare;
    private readonly float districtShare;
    private readonly float experienceShare;
    private readonly float typeShare;
    private readonly float perMonth;
    private readonly ulong district;
    private readonly bool isSomewhere;
    private readonly bool isOtherCity;
    private readonly Degree degree;
    private readonly int type;
    private readonly double salaryMaximum;
    private readonly (int From, int Through) graduates;
    private readonly float[] salaries;
    private readonly Vector512<float> titles;

    public ResumeQuery(in PostingView posting, ResumeShelf shelf, Judge judge)
    {
        ref readonly var facts = ref posting.Facts;
        var shares = judge.Shares;
        (weights, degree, type) = (judge.Weights, facts.MinimumDegree, (int)facts.EmploymentType);
        (graduates, salaryMaximum) = ((facts.GraduatesFrom, facts.GraduatesThrough), facts.SalaryMaximum);
        (AsksShare, WishedOnly) = ((float)weights.AsksShare, (float)weights.Role.WishedOnly);
        RoleShare = (float)(shares[ComponentKind.Role] * weights.Role.Seniority[(int)facts.Seniority]);
        (DesiredRoleShare, districtShare) = ((float)shares[ComponentKind.DesiredRole], (float)shares[ComponentKind.District]);
        titleShare = posting.Role.Terms.Terms.Length > 0 ? (float)weights.Role.TitleShare : 0;
        experienceShare = facts.AskedMonths > 0 ? (float)shares[ComponentKind.Experience] : 0;
        perMonth = facts.AskedMonths > 0 ? 1f / facts.AskedMonths : 0;
        typeShare = (float)shares[ComponentKind.EmploymentType];
        (AskConstant, SkillsAtMost) = AskPoints(posting, shares);
        var bit = Array.IndexOf(shelf.Districts, facts.District);
        district = bit < 0 ? 0 : 1ul << bit;
        isSomewhere = facts.District != 0;
        isOtherCity = shelf.City != 0 && shelf.City != facts.City;
        titles = Titles(posting.Role.Terms.Terms.Length);
        salaries = Salaries(facts, judge);
    }

    public float AsksShare { get; }

    public float WishedOnly { get; }

    public float RoleShare { get; }

    public float DesiredRoleShare { get; }

    public float AskConstant { get; }

    /// <summary>All skills asked for, however long the list: the shares of a long one add to more than 1.</summary>
    public float SkillsAtMost { get; }

    /// <summary>What a place brings to 'graduate wants', with the industry, of which nothing is looked up.</summary>
    public float Place(ResumePlace place)
    {
        var isElsewhere = isOtherCity && (place.Musts & Must.City) != 0;
        var isSame = isSomewhere ? district == 0 || (place.Same & district) != 0 : place.Same == ulong.MaxValue;
        if (isElsewhere || ((place.Musts & Must.District) != 0 && !isSame))
        {
            return Refused;
        }

        var nearness =
            isSame ? 1
            : !isSomewhere ? 0
            : (place.Around & district) != 0 ? Math.Max(weights.Place.Adjacent, weights.Place.Near)
            : weights.Place.SameCity;
        return districtShare * (float)nearness;
    }

    /// <summary>What the terms wished for bring to 'graduate wants'.</summary>
    public float Terms(ResumeTerms terms)
    {
        var isType = terms.Types == 0 || ((terms.Types >> type) & 1) != 0;
        var isRefused =
            (terms.Degree != Degree.None && terms.Degree < degree)
            || ((terms.Musts & Must.Type) != 0 && !isType)
            || ((terms.Musts & Must.Salary) != 0 && SalarySteps.LeastOf(terms.SalaryWish) > salaryMaximum)
            || (terms.GraduatesOn != 0 && (terms.GraduatesOn < graduates.From || terms.GraduatesOn > graduates.Through));
        return isRefused ? Refused : salaries[terms.SalaryWish] + (isType ? typeShare : 0);
    }

    /// <summary>Occupations and titles, or the better where one side may say nothing of the other.</summary>
    public Vector512<float> Wished(Vector512<float> occupations, Vector512<int> commonTerms)
    {
        var title = Vector512.Shuffle(titles, Vector512.Min(commonTerms, Vector512.Create(MostCommonTerms)));
        var both = occupations + ((title - occupations) * titleShare);
        var titleAlone = Vector512.ConditionalSelect(Vector512.Equals(occupations, Vector512<float>.Zero), title, both);
        var occupationAlone = Vector512.ConditionalSelect(Vector512.Equals(title, Vector512<float>.Zero), occupations, both);
        return Vector512.Max(both, Vector512.Max(titleAlone, occupationAlone));
    }

    public Vector512<float> Experience(Vector512<float> months, Vector512<float> projects, Vector512<float> experienced)
    {
        var ofWork = months * ((experienced * 0.5f) + Vector512.Create(0.5f));
        var ofProjects = Vector512.Min(projects * (float)weights.Role.MonthsOfProject, Vector512.Create((float)weights.Role.MonthsOfProjectsAtMost));
        return Vector512.Min((ofWork + ofProjects) * perMonth, Vector512<float>.One) * experienceShare;
    }

    private static (float Constant, float Skills) AskPoints(in PostingView posting, ComponentWeights shares)
    {
        bool nice = false,
            proof = false;
        foreach (var skill in posting.Skills)
        {
            nice |= skill.Kind == AskKind.Nice;
            proof |= skill.Kind == AskKind.Proof;
        }

        var constant = shares[ComponentKind.Degree] + shares[ComponentKind.Major];
        constant += posting.Facts.AskedMonths == 0 ? shares[ComponentKind.Experience] : 0;
        constant += nice ? 0 : shares[ComponentKind.NiceSkills];
        constant += proof ? 0 : shares[ComponentKind.LanguagesAndCertificates];
        var skills = shares[ComponentKind.MustSkills];
        skills += nice ? shares[ComponentKind.NiceSkills] : 0;
        skills += proof ? shares[ComponentKind.LanguagesAndCertificates] : 0;
        return ((float)constant, (float)skills);
    }

    /// <summary>By the number of words in common: Dice's coefficient with a title of nothing but these; the last stands for all that have more.</summary>
    private static Vector512<float> Titles(int length)
    {
        Span<float> bounds = stackalloc float[MostCommonTerms + 1];
        for (var common = 1; common < bounds.Length; common++)
        {
            bounds[common] = Math.Min(1, 2f * common / (common + length));
        }

        bounds[MostCommonTerms] = 1;
        return Vector512.Create<float>(bounds);
    }

    /// <summary>By the step of the wished salary, with what the industry brings at most.</summary>
    private static float[] Salaries(in PostingFacts facts, Judge judge)
    {
        var bounds = new float[SalarySteps.Count];
        for (byte step = 0; step < bounds.Length; step++)
        {
            var resume = new CompiledResume { SalaryWish = step == 0 ? 0 : Math.Max(1, SalarySteps.LeastOf(step)) };
            var value = judge.Measurer.Salary(resume, facts.SalaryMinimum, facts.SalaryMaximum);
            var points = double.IsNaN(value) ? 0 : value * judge.Shares[ComponentKind.Salary];
            bounds[step] = (float)(points + judge.Shares[ComponentKind.Industry]);
        }

        return bounds;
    }
}
