using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Messages;

namespace JobAlliance.Core.Market.Standby;

/// <summary>
/// A copy of the market in this process's memory, beside an engine on other machines: it answers searches while that engine is away or has more to do than it
/// can. It is told which rows changed as the engine is, and reads them from the database, so that an engine that is away leaves it current.
/// </summary>
public sealed class StandbyMarket(EmbeddedMarketIndex index, TimeProvider clock)
{
    private const int AtOnce = 500;
    private readonly Lock gate = new();
    private readonly Queue<MarketChange> heard = new();
    private readonly SemaphoreSlim anyHeard = new(0);
    private MarketChange? inWork;
    private DateTimeOffset? deafSince = clock.GetUtcNow();
    private long answered;

    /// <summary>It has been whole once: what it answers is how things stood at <see cref="AsOf"/>.</summary>
    public bool CanAnswer => index.IsReady;

    /// <summary>Searches that it has answered for the engine.</summary>
    public long Answered => Interlocked.Read(ref answered);

    public StandbyStatus Status => new(CanAnswer, index.Count, AsOf, Answered);

    /// <summary>It holds every change that was made known by then.</summary>
    public DateTimeOffset AsOf
    {
        get
        {
            lock (gate)
            {
                return inWork?.At ?? (heard.TryPeek(out var next) ? next.At : deafSince ?? clock.GetUtcNow());
            }
        }
    }

    internal EmbeddedMarketIndex Index => index;

    public async Task<MarketHits> AnswerAsync(Func<IMarketSearch, Task<MarketHits>> ask)
    {
        Interlocked.Increment(ref answered);
        // Before: what is taken in meanwhile may not be in the answer.
        var asOf = AsOf;
        return await ask(index) with { AsOf = asOf };
    }

    public void Hear(PostingsChanged message) => Take(message.PostingIds, []);

    public void Hear(ResumesChanged message) => Take([], message.GraduateIds);

    /// <summary>It is told of every change from now on; of those before it may have missed some.</summary>
    public void Listen()
    {
        lock (gate)
        {
            heard.Enqueue(new MarketChange([], [], MissedSome: true, deafSince ?? clock.GetUtcNow()));
            deafSince = null;
        }

        anyHeard.Release();
    }

    /// <summary>Nobody tells it of changes any more.</summary>
    public void LoseTouch()
    {
        lock (gate)
        {
            deafSince ??= clock.GetUtcNow();
        }
    }

    /// <summary>Everything that was heard and not yet taken in, put together, at most some hundred rows more than a message names.</summary>
    internal async Task<MarketChange> NextAsync(CancellationToken cancellationToken)
    {
        await anyHeard.WaitAsync(cancellationToken);
        lock (gate)
        {
            inWork = heard.Dequeue();
            var (postings, resumes) = (inWork.Postings.ToHashSet(), inWork.Resumes.ToHashSet());
            while (postings.Count + resumes.Count < AtOnce && anyHeard.Wait(0, CancellationToken.None))
            {
                var more = heard.Dequeue();
                postings.UnionWith(more.Postings);
                resumes.UnionWith(more.Resumes);
                inWork = inWork with { MissedSome = inWork.MissedSome || more.MissedSome };
            }

            return inWork = inWork with { Postings = [.. postings], Resumes = [.. resumes] };
        }
    }

    /// <summary>What <see cref="NextAsync"/> gave has been taken in.</summary>
    internal void HasTakenIn()
    {
        lock (gate)
        {
            inWork = null;
        }
    }

    private void Take(IReadOnlyList<Guid> postings, IReadOnlyList<Guid> resumes)
    {
        lock (gate)
        {
            heard.Enqueue(new MarketChange(postings, resumes, MissedSome: false, clock.GetUtcNow()));
        }

        anyHeard.Release();
    }
}

/// <summary>What a copy of the market is good for now.</summary>
/// <param name="IsWhole">It answers searches.</param>
/// <param name="Entries">Postings and résumés that it holds.</param>
/// <param name="AsOf">It holds every change that was made known by then.</param>
/// <param name="Answered">Searches that it has answered for the engine.</param>
public sealed record StandbyStatus(bool IsWhole, int Entries, DateTimeOffset AsOf, long Answered);

/// <summary>What a copy has been told.</summary>
/// <param name="MissedSome">There may have been changes that nobody told of: everything has to be compared with the database.</param>
/// <param name="At">Everything made known before has been heard.</param>
internal sealed record MarketChange(IReadOnlyList<Guid> Postings, IReadOnlyList<Guid> Resumes, bool MissedSome, DateTimeOffset At);
