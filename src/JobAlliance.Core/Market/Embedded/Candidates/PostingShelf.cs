using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>
/// Postings of one city, laid out for matching: the facts that scoring reads, lists that lead from skills, occupations and title words to postings,
/// and columns of codes for upper bounds. Immutable; postings of one role lie side by side.
/// </summary>
internal sealed class PostingShelf : IShelf
{
    public const int Block = ShelfView<PostingShelf>.Block;
    public const int Group = 16;

    public required PostingFacts[] Facts { get; init; }

    /// <summary>Where the skills of every posting begin; one more at the end.</summary>
    public required int[] SkillStarts { get; init; }

    public required AskedSkill[] Skills { get; init; }

    /// <summary>By <see cref="Group"/> of postings, the role of the first.</summary>
    public required int[] RoleBases { get; init; }

    /// <summary>By posting, padded to whole blocks, how many roles it is after the first of its group: less than <see cref="Group"/>, as roles lie in order.</summary>
    public required byte[] RoleSteps { get; init; }

    public required ShelfRoles Roles { get; init; }

    /// <summary>From a skill to the postings that ask for it.</summary>
    public required SparseLists<SkillAsker> Askers { get; init; }

    public required CodeColumn<AskFacts> Asks { get; init; }

    public required CodeColumn<ExtraFacts> Extras { get; init; }

    public required CodeColumn<int> Districts { get; init; }

    /// <summary>Steps of <see cref="SalarySteps"/>.</summary>
    public required CodeColumn<byte> SalaryHighs { get; init; }

    public required CodeColumn<byte> SalaryLows { get; init; }

    public required CodeColumn<ChoiceFacts> Choices { get; init; }

    public int Count => Facts.Length;

    /// <summary><see cref="Count"/> up to whole blocks.</summary>
    public int Padded => RoleSteps.Length;

    public PostingView this[int posting] =>
        new(
            in Facts[posting],
            Roles.Roles[RoleBases[posting / Group] + RoleSteps[posting]].Role,
            Skills.AsSpan(SkillStarts[posting], SkillStarts[posting + 1] - SkillStarts[posting])
        );

    public int City => Facts[0].City;

    public Guid IdOf(int at) => Facts[at].Id;

    public long VersionOf(int at) => Facts[at].Version;

    public bool CanBeFound(int at) => Facts[at].IsOpen;

    /// <summary>Calls for what scoring a posting reads, so that it is near when it is read.</summary>
    public unsafe void Prefetch(int posting)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Facts[posting]));
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref Unsafe.As<PostingFacts, byte>(ref Facts[posting]), 64)));
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Skills), SkillStarts[posting])));
        }
    }

    /// <summary>A posting as it was before it was laid out.</summary>
    public CompiledPosting Posting(int at) => new(Facts[at], this[at].Role, this[at].Skills.ToArray());
}

/// <summary>A posting that asks for a skill, packed into 4 bytes: its place, the kind, and in 1/<see cref="Whole"/>, rounded up, what the skill is worth of its kind.</summary>
internal readonly struct SkillAsker
{
    public const uint Whole = 4095;
    private const int ShareBits = 12;
    private const int KindBits = 2;

    private readonly uint packed;

    public SkillAsker(int posting, AskedSkill skill) =>
        packed =
            ((((uint)posting << KindBits) | (uint)skill.Kind) << ShareBits) | (uint)Math.Clamp(Math.Ceiling(skill.Share * (double)Whole), 0, Whole);

    public int Posting => (int)(packed >> (ShareBits + KindBits));

    public int Kind => (int)(packed >> ShareBits) & ((1 << KindBits) - 1);

    public uint Share => packed & Whole;
}

/// <summary>Facts that the experience and degree components read.</summary>
internal readonly record struct AskFacts(short Months, Degree Degree);

/// <summary>Facts of what a posting does not ask for, and its majors.</summary>
internal readonly record struct ExtraFacts(bool HasNice, bool HasProof, int Majors);

internal readonly record struct ChoiceFacts(EmploymentType Type, int Industry);

/// <summary>Salaries in steps of 6 %, so that 62 steps reach from 1,500 to 55,000 CNY a month.</summary>
internal static class SalarySteps
{
    private const double First = 1500;
    private const double Ratio = 1.06;
    private const int Last = 62;

    /// <summary>How many steps there are, the unknown included.</summary>
    public const int Count = Last + 1;

    /// <summary>0 for an unknown salary, then the step whose upper edge is at or above it.</summary>
    public static byte Of(int salary) =>
        salary <= 0 ? (byte)0 : (byte)Math.Clamp(1 + (int)Math.Ceiling((Math.Log(salary / First) / Math.Log(Ratio)) - 1e-9), 1, Last);

    /// <summary>No salary of the step is above it.</summary>
    public static double UpperEdge(byte step) => Edges[step];

    /// <summary>No salary of the step is below it.</summary>
    public static int LeastOf(byte step) => step < 2 ? 0 : (int)Edges[step - 1] - 1;

    private static readonly double[] Edges =
    [
        0,
        .. Enumerable.Range(1, Last - 1).Select(step => (First * Math.Pow(Ratio, step - 1)) + 1),
        int.MaxValue,
    ];
}
