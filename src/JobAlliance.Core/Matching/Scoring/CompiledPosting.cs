namespace JobAlliance.Core.Matching.Scoring;

/// <summary>A <see cref="PostingProfile"/> with every key as a number of the <see cref="Lexicon"/>.</summary>
/// <param name="Skills">Skills asked for, alternatives side by side. Shares of one kind add to 1 over its units, those of musts to 1 over the rarest three and a part of the others, so to more over a long list.</param>
internal sealed record CompiledPosting(PostingFacts Facts, PostingRole Role, AskedSkill[] Skills)
{
    private readonly PostingFacts facts = Facts;

    public PostingView View => new(in facts, Role, Skills);
}

/// <summary>A compiled posting where it lies: in an object of its own, or in the columns of a segment.</summary>
internal readonly ref struct PostingView(ref readonly PostingFacts facts, PostingRole role, ReadOnlySpan<AskedSkill> skills)
{
    public readonly ref readonly PostingFacts Facts = ref facts;
    public readonly PostingRole Role = role;
    public readonly ReadOnlySpan<AskedSkill> Skills = skills;

    /// <summary>Behind the last skill of the unit that begins at <paramref name="first"/>.</summary>
    public int EndOfUnit(int first)
    {
        var end = first + 1;
        while (end < Skills.Length && Skills[end].Unit == Skills[first].Unit)
        {
            end++;
        }

        return end;
    }
}

/// <summary>A title and what was read of it; postings with the same share one.</summary>
/// <param name="Number">Given in the order of first sight.</param>
/// <param name="Next">Another role of the same title, of which other occupations were read.</param>
internal sealed record PostingRole(int Number, string Title, WeightedKey[] Keys, Strength[] Occupations, CompiledTitle Terms, PostingRole? Next);

/// <summary>How a posting asks for a skill: which component it belongs to.</summary>
internal enum AskKind : byte
{
    Must,
    Nice,

    /// <summary>A language or certificate that is welcome; one that is asked for is a must like any other.</summary>
    Proof,
}

/// <summary>One skill asked for, in 8 bytes.</summary>
/// <param name="skill">Its number, up to <see cref="MostSkills"/>.</param>
/// <param name="share">What the unit is worth within its kind, 0..1.</param>
/// <param name="unit">Skills of one unit are alternatives: one is enough. Up to <see cref="MostUnits"/>.</param>
internal readonly struct AskedSkill(int skill, float share, int unit, AskKind kind)
{
    public const int MostSkills = (1 << 20) - 1;
    public const int MostUnits = (1 << 10) - 1;

    private readonly uint packed = ((uint)skill << 12) | ((uint)unit << 2) | (uint)kind;

    public int Skill => (int)(packed >> 12);

    public float Share { get; init; } = share;

    public int Unit => (int)(packed >> 2) & MostUnits;

    public AskKind Kind => (AskKind)(packed & 3);
}

/// <summary>A number and how strongly it is meant, 0..1.</summary>
internal readonly record struct Strength(int Number, float Value);

/// <summary>The parts of a title, ascending, each once.</summary>
internal sealed record CompiledTitle(int[] Terms)
{
    /// <summary>Dice's coefficient of both sets of terms, 0..1 (Dice 1945; Sørensen 1948).</summary>
    public double Likeness(CompiledTitle other)
    {
        var (a, b) = (Terms, other.Terms);
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

        return common == 0 ? 0 : 2.0 * common / (a.Length + b.Length);
    }
}
