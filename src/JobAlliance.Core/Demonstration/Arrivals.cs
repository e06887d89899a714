using JobAlliance.Core.Data;

namespace JobAlliance.Core.Demonstration;

/// <summary>Postings and graduates that come to the alliance, all at once or by and by.</summary>
internal sealed class Arrivals(
    SeedDemonstration.Request asked,
    Dice dice,
    IReadOnlyList<Trade> trades,
    IReadOnlyList<(Guid Id, DemonstrationAgency Plan)> agencies,
    DemonstrationEmployers employers,
    int postingsSoFar,
    IReadOnlyCollection<string> namesSoFar
)
{
    public Arrivals(
        SeedDemonstration.Request asked,
        Dice dice,
        IReadOnlyList<Trade> trades,
        IReadOnlyList<(Guid Id, DemonstrationAgency Plan)> agencies,
        DemonstrationEmployers employers
    )
        : this(asked, dice, trades, agencies, employers, 0, []) { }

    /// <summary>How old what comes first may be.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(45);
    private readonly GraduateMaker people = new(dice, trades, employers, namesSoFar);

    public int Postings { get; private set; } = postingsSoFar;

    public int Graduates { get; private set; } = namesSoFar.Count;

    public Dice Dice => dice;

    /// <summary>As many more as make a share of all of them.</summary>
    /// <param name="share">0..1; 1 is everybody.</param>
    /// <param name="since">How long ago the oldest of these was written.</param>
    public async Task UntilAsync(AppDb db, double share, TimeSpan since, CancellationToken cancellationToken)
    {
        var postings = Math.Max(Postings, (int)Math.Round(asked.Postings * share));
        var graduates = Math.Max(Graduates, (int)Math.Round(asked.Graduates * share));
        var offers = new PostingMaker(dice, employers, db.Today);
        await new SeedPostings(db, dice, trades, offers, since).AddAsync(agencies, (Postings + 1, postings + 1), cancellationToken);
        await new SeedGraduates(db, dice, people, since).AddAsync((Graduates + 1, graduates + 1), asked.Graduates, cancellationToken);
        (Postings, Graduates) = (postings, graduates);
    }
}
