using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>A résumé as it was written, and ready to be scored.</summary>
internal sealed record HeldResume(ResumeProfile Profile, CompiledResume Compiled);

/// <summary>Résumés of one city, laid out for matching: lists that lead from skills, occupations and title words to them, and the facts that bounds read. Immutable.</summary>
internal sealed class ResumeShelf : IShelf
{
    public required HeldResume[] Resumes { get; init; }

    public required ResumeFacts Facts { get; init; }

    /// <summary>From a skill to those who show it, with how well.</summary>
    public required SparseLists<Holder> Skills { get; init; }

    public required SparseLists<Holder> DesiredOccupations { get; init; }

    public required SparseLists<Holder> ExperiencedOccupations { get; init; }

    /// <summary>From a word of a title to those who wish for such a title.</summary>
    public required SparseLists<int> TitleTerms { get; init; }

    /// <summary>Districts by their bit in <see cref="ResumePlace"/>.</summary>
    public required int[] Districts { get; init; }

    /// <summary>True when somebody would go to another city.</summary>
    public required bool HasMovers { get; init; }

    public int City => Resumes[0].Compiled.City;

    public int Count => Resumes.Length;

    public Guid IdOf(int at) => Resumes[at].Compiled.Id;

    public long VersionOf(int at) => Resumes[at].Profile.Version;

    public bool CanBeFound(int at) => true;

    public static ResumeShelf Build(IReadOnlyList<HeldResume> resumes)
    {
        var districts = resumes.SelectMany(one => one.Compiled.Districts).Distinct().Order().Take(64).ToArray();
        return new()
        {
            Resumes = [.. resumes],
            Facts = ResumeFacts.Of(resumes, districts),
            Skills = Lists(resumes, one => one.Skills.Zip(one.Shown), (resume, skill) => (skill.First, new Holder(resume, Math.Abs(skill.Second)))),
            DesiredOccupations = Lists(resumes, one => one.DesiredOccupations, (resume, one) => (one.Number, new Holder(resume, one.Value))),
            ExperiencedOccupations = Lists(resumes, one => one.ExperiencedOccupations, (resume, one) => (one.Number, new Holder(resume, one.Value))),
            TitleTerms = Lists(resumes, one => one.DesiredTitles.SelectMany(title => title.Terms).Distinct(), (resume, term) => (term, resume)),
            Districts = districts,
            HasMovers = resumes.Any(one => one.Compiled.City == 0 || !one.Compiled.CityIsMust),
        };
    }

    private static SparseLists<T> Lists<TItem, T>(
        IReadOnlyList<HeldResume> resumes,
        Func<CompiledResume, IEnumerable<TItem>> itemsOf,
        Func<int, TItem, (int Key, T Entry)> entryOf
    )
        where T : unmanaged
    {
        var (keys, entries) = (new List<int>(), new List<T>());
        for (var resume = 0; resume < resumes.Count; resume++)
        {
            foreach (var item in itemsOf(resumes[resume].Compiled))
            {
                var (key, entry) = entryOf(resume, item);
                keys.Add(key);
                entries.Add(entry);
            }
        }

        return SparseLists<T>.From(keys, entries);
    }
}

/// <summary>A résumé that has something, and how strongly, 0..1.</summary>
internal readonly record struct Holder(int Resume, float Strength);
