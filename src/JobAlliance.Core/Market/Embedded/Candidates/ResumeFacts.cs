using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>What bounds read of a shelf's résumés, by column, padded to whole blocks.</summary>
/// <param name="Months">Of work; projects are counted apart.</param>
internal sealed record ResumeFacts(DistinctColumn<ResumePlace> Places, DistinctColumn<ResumeTerms> Terms, float[] Months, float[] Projects)
{
    public static ResumeFacts Of(IReadOnlyList<HeldResume> resumes, int[] districts) =>
        new(
            DistinctColumn<ResumePlace>.From(resumes.Count, at => ResumePlace.Of(resumes[at].Compiled, districts)),
            DistinctColumn<ResumeTerms>.From(resumes.Count, at => ResumeTerms.Of(resumes[at].Compiled)),
            Column(resumes, resume => resume.ExperienceMonths),
            Column(resumes, resume => resume.Projects)
        );

    private static float[] Column(IReadOnlyList<HeldResume> resumes, Func<CompiledResume, int> numberOf)
    {
        var column = new float[ShelfView<ResumeShelf>.Padded(resumes.Count)];
        for (var i = 0; i < resumes.Count; i++)
        {
            column[i] = numberOf(resumes[i].Compiled);
        }

        return column;
    }
}

/// <summary>One fact of every résumé; each that differs is told once, so that a search works it out once.</summary>
/// <param name="Codes">The place of the fact in <paramref name="Facts"/> for every résumé.</param>
internal sealed record DistinctColumn<T>(int[] Codes, T[] Facts)
    where T : struct
{
    public static DistinctColumn<T> From(int count, Func<int, T> factOf)
    {
        var (codeOf, codes) = (new Dictionary<T, int>(), new int[count]);
        for (var i = 0; i < count; i++)
        {
            var fact = factOf(i);
            codes[i] = codeOf.TryGetValue(fact, out var code) ? code : codeOf[fact] = codeOf.Count;
        }

        return new DistinctColumn<T>(codes, [.. codeOf.Keys]);
    }
}

/// <summary>Where a graduate would work.</summary>
/// <param name="Same">A bit for every district wished for; all bits when any will do.</param>
/// <param name="Around">A bit for every district near one that was wished for.</param>
internal readonly record struct ResumePlace(ulong Same, ulong Around, Must Musts)
{
    public static ResumePlace Of(CompiledResume resume, int[] districts) =>
        new(
            resume.Districts.Length == 0 ? ulong.MaxValue : Bits(districts, district => resume.Districts.Contains(district)),
            Bits(districts, district => resume.NearnessOf(district) is Nearness.Adjacent or Nearness.Near),
            (resume.CityIsMust ? Must.City : 0) | (resume.DistrictIsMust ? Must.District : 0)
        );

    private static ulong Bits(int[] districts, Func<int, bool> isSet)
    {
        var bits = 0ul;
        for (var i = 0; i < districts.Length; i++)
        {
            bits |= isSet(districts[i]) ? 1ul << i : 0;
        }

        return bits;
    }
}

/// <summary>On what terms, and what a posting may ask of the graduate.</summary>
/// <param name="SalaryWish">The step of <see cref="SalarySteps"/>; 0 when nothing is wished.</param>
/// <param name="Types">A bit for every employment type wished for; 0 when any will do.</param>
internal readonly record struct ResumeTerms(Degree Degree, byte SalaryWish, byte Types, int GraduatesOn, Must Musts)
{
    public static ResumeTerms Of(CompiledResume resume) =>
        new(
            resume.Degree,
            SalarySteps.Of(resume.SalaryWish),
            (byte)resume.EmploymentTypes,
            resume.GraduatesOn,
            (resume.EmploymentTypeIsMust ? Must.Type : 0) | (resume.SalaryIsMust ? Must.Salary : 0)
        );
}

/// <summary>Wishes that are musts.</summary>
[Flags]
internal enum Must : byte
{
    None = 0,
    City = 1,
    District = 2,
    Type = 4,
    Salary = 8,
}
