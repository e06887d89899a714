using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>
/// Postings held for matching: shelves by city, immutable, replaced as a whole. A search reads what stood when it began and never waits; a write lays its
/// batch out as small shelves and publishes at once, while larger ones are put together in the background. Finds exactly the best by score, ties by id.
/// </summary>
internal sealed class PostingCandidates(MatchScorer scorer)
{
    private readonly Lock writing = new();
    private readonly ThreadLocal<PostingSearch> searches = new(() => new PostingSearch(scorer.Lexicon), trackAllValues: true);
    private Dictionary<Guid, PostingPlace> places = [];
    private volatile Shelves shelves = Shelves.Empty;

    /// <summary>Postings held, closed ones too.</summary>
    public int Count
    {
        get
        {
            lock (writing)
            {
                return places.Count;
            }
        }
    }

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

        lock (writing)
        {
            Publish(Newest(compiled), []);
        }

        MergeInBackground();
    }

    public void Delete(IReadOnlyList<Guid> ids)
    {
        lock (writing)
        {
            Publish([], ids);
        }
    }

    public void Clear()
    {
        lock (writing)
        {
            (places, shelves) = ([], Shelves.Empty);
        }
    }

    /// <summary>The best matches, judged; none whose hard constraints fail.</summary>
    public Judgement[] Match(ResumeProfile resume, ScoringWeights weights, DateOnly today, int count)
    {
        var (judge, compiled) = (scorer.JudgeOf(weights), ResumeCompiler.Compile(resume, scorer.Lexicon, weights));
        var best = Search(judge, compiled, today, count).All;
        var judged = new Judgement[best.Length];
        for (var i = 0; i < judged.Length; i++)
        {
            judged[i] = judge.Explain(compiled, best[i].Shelf[best[i].At], today.DayNumber);
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

    private TopMatches<PostingShelf> Search(Judge judge, CompiledResume resume, DateOnly today, int count)
    {
        var search = searches.Value!;
        search.Begin(count);
        foreach (var view in shelves.For(resume))
        {
            search.Add(resume, view, judge, today.DayNumber);
        }

        return search.Top;
    }

    /// <summary>Those of a batch that are newer than what is held; of several with one id the newest.</summary>
    private List<CompiledPosting> Newest(CompiledPosting[] batch)
    {
        var newest = new Dictionary<Guid, CompiledPosting>(batch.Length);
        foreach (var posting in batch)
        {
            var (id, version) = (posting.Facts.Id, posting.Facts.Version);
            var isNewer = !places.TryGetValue(id, out var held) || held.Version < version;
            if (isNewer && (!newest.TryGetValue(id, out var other) || other.Facts.Version < version))
            {
                newest[id] = posting;
            }
        }

        return [.. newest.Values];
    }

    private void Publish(List<CompiledPosting> added, IReadOnlyList<Guid> removed)
    {
        var next = shelves.Change();
        foreach (var id in removed)
        {
            if (places.Remove(id, out var place))
            {
                next.Kill(place.Shelf, place.At);
            }
        }

        foreach (var city in added.GroupBy(posting => posting.Facts.City))
        {
            var builder = new ShelfBuilder();
            foreach (var posting in city)
            {
                builder.Add(posting.Facts, posting.Role, posting.Skills);
            }

            Place(builder.Build(), next);
        }

        shelves = next.Done();
    }

    private void Place(PostingShelf shelf, ShelvesChange next)
    {
        for (var at = 0; at < shelf.Count; at++)
        {
            ref readonly var facts = ref shelf.Facts[at];
            if (places.TryGetValue(facts.Id, out var old))
            {
                next.Kill(old.Shelf, old.At);
            }

            places[facts.Id] = new PostingPlace(shelf, at);
        }

        next.Add(shelf);
    }

    /// <summary>Returns when no shelves wait to be put together; searches need not wait for it.</summary>
    public void WaitForMerges() => SpinWait.SpinUntil(() => Volatile.Read(ref merging) == 0 && shelves.ToMerge() is null);

    private int merging;

    /// <summary>Small shelves are put together so that a search meets few; one merge at a time, outside the lock.</summary>
    private void MergeInBackground()
    {
        if (shelves.ToMerge() is not null && Interlocked.Exchange(ref merging, 1) == 0)
        {
            _ = Task.Run(MergeAll);
        }
    }

    private void MergeAll()
    {
        try
        {
            while (shelves.ToMerge() is { } group)
            {
                Merge(group);
            }
        }
        finally
        {
            Volatile.Write(ref merging, 0);
        }
    }

    private void Merge(ShelfView[] group)
    {
        var builder = new ShelfBuilder();
        foreach (var view in group)
        {
            for (var at = 0; at < view.Shelf.Count; at++)
            {
                if (IsHeld(view.Shelf, at))
                {
                    builder.Add(view.Shelf[at]);
                }
            }
        }

        var merged = builder.Build();
        lock (writing)
        {
            Replace(group, merged);
        }
    }

    /// <summary>Swaps the merged shelf in; what was changed while it was being built is dead in it.</summary>
    private void Replace(ShelfView[] group, PostingShelf merged)
    {
        var next = shelves.Change();
        if (!next.Remove(group))
        {
            return;
        }

        if (merged.Count > 0)
        {
            next.Add(merged);
        }

        for (var at = 0; at < merged.Count; at++)
        {
            ref readonly var facts = ref merged.Facts[at];
            if (
                places.TryGetValue(facts.Id, out var place)
                && place.Version == facts.Version
                && Array.Exists(group, view => view.Shelf == place.Shelf)
            )
            {
                places[facts.Id] = new PostingPlace(merged, at);
            }
            else
            {
                next.Kill(merged, at);
            }
        }

        shelves = next.Done();
    }

    private bool IsHeld(PostingShelf shelf, int at)
    {
        lock (writing)
        {
            return places.TryGetValue(shelf.Facts[at].Id, out var place) && place.Shelf == shelf && place.At == at;
        }
    }
}

/// <summary>Where a posting lies.</summary>
internal readonly record struct PostingPlace(PostingShelf Shelf, int At)
{
    public long Version => Shelf.Facts[At].Version;
}
