namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>A name that means several things, or none: 'AI' is Illustrator beside Photoshop and artificial intelligence elsewhere.</summary>
internal sealed record AmbiguousName(IReadOnlyList<Meaning> Meanings)
{
    /// <summary>The meaning that most support speaks for; without support the first that needs none.</summary>
    /// <param name="support">How much of the text around belongs to a trade.</param>
    /// <param name="standing">How the name stands in the text.</param>
    public string? Resolve(Func<string, int> support, NameStanding standing)
    {
        var best = Meanings.MaxBy(meaning => meaning.Trades.Sum(support));
        if (best is not null && best.Trades.Sum(support) > 0)
        {
            return best.Key;
        }
        return Meanings.FirstOrDefault(meaning => meaning.Needs <= standing)?.Key;
    }
}

/// <summary>One meaning of an ambiguous name.</summary>
/// <param name="Key">The skill.</param>
/// <param name="Trades">Trades whose other skills in the text speak for it.</param>
/// <param name="Needs">How it must stand to be taken without any.</param>
internal sealed record Meaning(string Key, IReadOnlyList<string> Trades, NameStanding Needs);

/// <summary>How a name stands in a text, from the least telling to the most.</summary>
internal enum NameStanding
{
    /// <summary>As any word of a sentence.</summary>
    Always = 0,

    /// <summary>Written as a proper name, with a capital.</summary>
    Word = 1,

    /// <summary>With no Latin word beside it: in a list, or Latin among Chinese.</summary>
    List = 2,

    /// <summary>As a term of its own, not in a sentence.</summary>
    Alone = 3,

    /// <summary>Never enough.</summary>
    Support = 4,
}
