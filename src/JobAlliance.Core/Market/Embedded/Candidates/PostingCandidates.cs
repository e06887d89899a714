using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Postings held for matching. Finds exactly the best by score, ties by id.</summary>
internal sealed class PostingCandidates(MatchScorer scorer)
{
    private readonly ThreadLocal<PostingSearch> searches = new(() => new PostingSearch(scorer.Lexicon), trackAllValues: true);
    private readonly ShelfStore<PostingShelf, CompiledPosting> store = new(
        posting => new ShelfKey(posting.Facts.Id, posting.Facts.Version, posting.Facts.City),
        PostingShelfBuilder.Build,
        (shelf, at) => shelf.Posting(at)
    );

    /// <summary>Postings held, closed ones too.</summary>
    public int Count => store.Count;

    /// <summary>Postings scored exactly since the start, by all searches; the rest was ruled out by bounds.</summary>
    public long Scored => searches.Values.Sum(search => search.Scored);

    /// <summary>Takes those that are newer than what is held; visible to every search that begins afterwards.</summary>
    public void Upsert(IReadOnlyList<PostingProfile> batch)
    {
        var compiled = new CompiledPosting[batch.Count];
        for (var i = 0; i < compiled.Length; i++)
        {
            compiled[i] = PostingCompiler.Compile(batch[i], scorer.Lexicon);
        }

        store.Upsert(compiled);
    }

    /// <summary>Takes many at once, compiled by several threads.</summary>
    public void Upsert(ParallelQuery<PostingProfile> profiles) =>
        store.Upsert([.. profiles.Select(profile => PostingCompiler.Compile(profile, scorer.Lexicon))]);

    /// <summary>What is held of every posting, beside its texts.</summary>
    public IEnumerable<PostingState> States() => store.Held().Select(place => State(in place.Shelf.Facts[place.At]));

    /// <summary>The profiles that all postings were compiled from.</summary>
    public IEnumerable<PostingProfile> Profiles() => store.Held().Select(place => PostingDecompiler.Profile(place.Shelf[place.At], scorer.Lexicon));

    private static PostingState State(in PostingFacts facts) =>
        new(facts.Id, facts.Version, PostingDecompiler.Day(facts.LicenceLastDay, DateOnly.MaxValue), facts.IsOpen);

    public void Delete(IReadOnlyList<Guid> ids) => store.Delete(ids);

    public void Clear() => store.Clear();

    public void Tidy() => store.Tidy();

    public void WaitForMerges() => store.WaitForMerges();

    /// <summary>The best matches, judged; none whose hard constraints fail.</summary>
    public Judgement[] Match(ResumeProfile resume, ScoringWeights weights, DateOnly today, int count)
    {
        var (judge, compiled) = (scorer.JudgeOf(weights), ResumeCompiler.Compile(resume, scorer.Lexicon, weights));
        var top = Search(judge, compiled, today, count);
        var best = top.All;
        var judged = new Judgement[best.Length];
        for (var i = 0; i < judged.Length; i++)
        {
            judged[i] = judge.Explain(compiled, best[i].Shelf[best[i].At], top.MeasuresOf(best[i]));
        }

        return judged;
    }

    /// <summary>The profiles of the best matches.</summary>
    public PostingProfile[] Retrieve(ResumeProfile resume, ScoringWeights weights, DateOnly today, int count)
    {
        var best = Search(scorer.JudgeOf(weights), ResumeCompiler.Compile(resume, scorer.Lexicon, weights), today, count).All;
        var profiles = new PostingProfile[best.Length];
        for (var i = 0; i < profiles.Length; i++)
        {
            profiles[i] = PostingDecompiler.Profile(best[i].Shelf[best[i].At], scorer.Lexicon);
        }

        return profiles;
    }

    internal TopMatches<PostingShelf> Search(Judge judge, CompiledResume resume, DateOnly today, int count)
    {
        var (search, shelves) = (searches.Value!, store.Current);
        search.Begin(count);
        if (resume.CityIsMust && resume.City != 0)
        {
            foreach (var view in shelves.Of(resume.City))
            {
                search.Add(resume, view, judge, today.DayNumber);
            }
        }
        else
        {
            foreach (var view in shelves.All)
            {
                search.Add(resume, view, judge, today.DayNumber);
            }
        }

        return search.Top;
    }
}
