using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Résumés held for matching. Finds exactly the best by score, ties by graduate id.</summary>
internal sealed class ResumeCandidates
{
    private readonly MatchScorer scorer;
    private readonly ThreadLocal<ResumeSearch> searches;
    private readonly ShelfStore<ResumeShelf, HeldResume> store;
    private readonly Lock weighing = new();
    private volatile ScoringWeights weighed = ScoringWeights.Default;

    public ResumeCandidates(MatchScorer scorer)
    {
        (this.scorer, searches) = (scorer, new(() => new ResumeSearch(scorer.Lexicon)));
        store = new(
            one => new ShelfKey(one.Compiled.Id, one.Profile.Version, one.Compiled.City),
            ResumeShelf.Build,
            (shelf, at) => shelf.Resumes[at]
        );
    }

    public int Count => store.Count;

    /// <summary>Takes those that are newer than what is held; visible to every search that begins afterwards.</summary>
    public void Upsert(IReadOnlyList<ResumeProfile> batch)
    {
        lock (weighing)
        {
            store.Upsert([.. batch.Select(Compile)]);
        }
    }

    /// <summary>Takes many at once, compiled by several threads.</summary>
    public void Upsert(ParallelQuery<ResumeProfile> profiles)
    {
        lock (weighing)
        {
            store.Upsert([.. profiles.Select(Compile)]);
        }
    }

    /// <summary>The profiles of all that are held.</summary>
    public IEnumerable<ResumeProfile> Profiles() => store.Held().Select(place => place.Shelf.Resumes[place.At].Profile);

    public void Delete(IReadOnlyList<Guid> ids) => store.Delete(ids);

    public void Clear() => store.Clear();

    public void Tidy() => store.Tidy();

    public void WaitForMerges() => store.WaitForMerges();

    /// <summary>The best matches, judged; none whose hard constraints fail.</summary>
    public Judgement[] Match(PostingProfile posting, ScoringWeights weights, DateOnly today, int count)
    {
        var (judge, compiled) = (scorer.JudgeOf(weights), PostingCompiler.Compile(posting, scorer.Lexicon));
        var top = Search(judge, compiled, today, count);
        var best = top.All;
        var judged = new Judgement[best.Length];
        for (var i = 0; i < judged.Length; i++)
        {
            judged[i] = judge.Explain(best[i].Shelf.Resumes[best[i].At].Compiled, compiled.View, top.MeasuresOf(best[i]));
        }

        return judged;
    }

    /// <summary>The profiles of the best matches.</summary>
    public ResumeProfile[] Retrieve(PostingProfile posting, ScoringWeights weights, DateOnly today, int count)
    {
        var best = Search(scorer.JudgeOf(weights), PostingCompiler.Compile(posting, scorer.Lexicon), today, count).All;
        var profiles = new ResumeProfile[best.Length];
        for (var i = 0; i < profiles.Length; i++)
        {
            profiles[i] = best[i].Shelf.Resumes[best[i].At].Profile;
        }

        return profiles;
    }

    /// <summary>Those of the posting's city, of no city, and those for whom another city is no obstacle.</summary>
    private TopMatches<ResumeShelf> Search(Judge judge, CompiledPosting posting, DateOnly today, int count)
    {
        Weigh(judge.Weights);
        var (search, shelves) = (searches.Value!, store.Current);
        search.Begin(count);
        if (Constraints.FailedByAll(posting.View, judge.Weights, today.DayNumber) != Constraint.None)
        {
            return search.Top;
        }

        foreach (var view in shelves.Of(posting.Facts.City))
        {
            search.Add(posting.View, view, judge, today.DayNumber);
        }

        foreach (var view in shelves.All)
        {
            if (view.Shelf.HasMovers && view.Shelf.City != posting.Facts.City)
            {
                search.Add(posting.View, view, judge, today.DayNumber);
            }
        }

        return search.Top;
    }

    /// <summary>Skills are weighed when a résumé is laid out; when staff change what a place in a résumé counts for, all are laid out again, once.</summary>
    private void Weigh(ScoringWeights weights)
    {
        if (weighed.Skills == weights.Skills)
        {
            return;
        }

        lock (weighing)
        {
            weighed = weights;
            var all = store.Current.All.SelectMany(view => view.Shelf.Resumes.Where((_, at) => (view.Alive[at / 64] >> at & 1) != 0)).ToList();
            store.Clear();
            store.Upsert([.. all.Select(one => Compile(one.Profile))]);
        }
    }

    private HeldResume Compile(ResumeProfile profile) => new(profile, ResumeCompiler.Compile(profile, scorer.Lexicon, weighed));
}
