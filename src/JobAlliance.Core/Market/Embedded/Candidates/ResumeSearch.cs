using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Finds the exact best of résumé shelves for a posting, as <see cref="PostingSearch"/> does the other way.</summary>
internal sealed class ResumeSearch(Lexicon lexicon)
{
    private readonly ResumeBounds resumeBounds = new(lexicon);
    private ushort[] bounds = [];

    public TopMatches<ResumeShelf> Top { get; } = new();

    public void Begin(int count) => Top.Begin(count);

    public void Add(in PostingView posting, ShelfView<ResumeShelf> view, Judge judge, int today)
    {
        var padded = view.Alive.Length * ShelfView<ResumeShelf>.Block;
        bounds = bounds.Length < padded ? new ushort[padded] : bounds;
        var all = bounds.AsSpan(0, padded);
        resumeBounds.Fill(posting, view, judge, all);
        var upper = ushort.MaxValue;
        for (var taken = 0; !Top.IsFull && upper > 0; )
        {
            taken = BoundLevels.More(taken, Top.Wanted - Top.Count);
            var level = Math.Min(upper, BoundLevels.Highest(all, taken));
            Score(posting, view.Shelf, judge, today, all, level, upper);
            upper = (ushort)(level - 1);
        }

        if (upper > 0)
        {
            Score(posting, view.Shelf, judge, today, all, BoundLevels.Of(Top.Least), upper);
        }
    }

    private void Score(in PostingView posting, ResumeShelf shelf, Judge judge, int today, ReadOnlySpan<ushort> all, ushort lowest, ushort highest)
    {
        for (var at = 0; at < shelf.Count; at++)
        {
            if (all[at] >= lowest && all[at] <= highest && all[at] >= BoundLevels.Of(Top.Least))
            {
                var resume = shelf.Resumes[at].Compiled;
                Top.Offer(judge.Score(resume, posting, today, out Top.Next), resume.Id, shelf, at);
            }
        }
    }
}
