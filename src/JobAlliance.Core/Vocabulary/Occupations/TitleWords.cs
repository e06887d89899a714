using JobAlliance.Core.Vocabulary.Titles;

namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>A title in units, with where the names of the work may end: 会计, 会计员, 会计主管, 会计助理, 会计兼出纳, 会计/出纳.</summary>
internal sealed class TitleWords
{
    private readonly string text;
    private readonly List<int> starts = [];
    private readonly bool[] said;
    private readonly int end;
    private readonly int level;

    public TitleWords(TitleText title, bool isAllSaid = false)
    {
        text = title.Text;
        Units = TitleUnits.Of(text, starts);
        said = [.. Units.Select((unit, at) => unit != TitleUnits.Boundary && (isAllSaid || title.Said[starts[at]]))];
        level = TitleSuffix.StartOfLevel(Units[..(Array.LastIndexOf(said, true) + 1)]);
        end = TitleSuffix.StartOfEnding(Units[..level]);
        Said = Math.Max(1, SaidIn(0, end));
        AllSaid = Math.Max(1, SaidIn(0, Units.Count));
    }

    public List<string> Units { get; }

    /// <summary>How much of the title tells the work; a Latin word says as much as two characters.</summary>
    public float Said { get; }

    /// <summary>The same with the ending, and with the word that only says how high one stands.</summary>
    public float AllSaid { get; }

    public float SaidIn(int from, int to) => Enumerable.Range(from, to - from).Where(at => said[at]).Sum(at => OccupationNames.LengthOf(Units[at]));

    public float LengthOf(int from, int to) => Units.Take(from..to).Sum(OccupationNames.LengthOf);

    /// <summary>Whether a name that ends before this unit is the work, and not only its kind.</summary>
    public bool IsHead(int unit) =>
        unit >= end || Units[unit] == "兼" || Between(unit).IndexOfAny("/、|&,\n") >= 0 || Between(unit).Contains(" - ", StringComparison.Ordinal);

    /// <summary>Whether a name that ends before this unit says how high one stands too: 律师助理.</summary>
    public bool HasLevel(int unit) => unit > level;

    public bool IsOver(int from, int to, int seam) => starts[from] < seam && starts[to - 1] > seam;

    private ReadOnlySpan<char> Between(int unit) => text.AsSpan(starts[unit - 1], starts[unit] - starts[unit - 1]);
}
