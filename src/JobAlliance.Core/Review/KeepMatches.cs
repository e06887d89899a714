using JobAlliance.Core.Data;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Review;

/// <summary>
/// Judges pairs and keeps one row a pair: a new match is proposed when it is good enough and better than what waits already, an undecided one takes the new judgement or lapses, a decided one keeps its decision.
/// Judged from the rows of the database, so that what is stored is what was judged. Saved by the caller.
/// </summary>
public sealed class KeepMatches(AppDb db, JudgePairs judge, ProfileSnapshots snapshots, IOptions<ReviewOptions> options)
{
    /// <summary>A posting's and a résumé's side may propose the same pair.</summary>
    public const string Turn = "matches";

    private const int AtOnce = 500;

    /// <param name="pairs">To be judged.</param>
    /// <param name="gone">Matches that wait for somebody or something that is gone: they lapse.</param>
    internal async Task KeepAsync(
        IReadOnlyCollection<(ResumeProfile Resume, PostingProfile Posting)> pairs,
        IReadOnlyCollection<Guid> gone,
        CancellationToken cancellationToken
    )
    {
        var judged = judge.Judge(pairs);
        await db.Matches.Where(match => gone.Contains(match.Id)).ForEachAsync(match => match.Lapse(), cancellationToken);
        var rows = await RowsAsync(pairs, cancellationToken);
        var graduates = judged.Select(pair => pair.Judgement.GraduateId);
        var waiting = await WaitingMatches.ReadAsync(db, graduates, options.Value.WaitingPerGraduate, cancellationToken);
        var changed = judged.OrderByDescending(pair => pair.Judgement.Score).Select(pair => Keep(pair, rows, waiting)).OfType<Match>().ToList();
        await db.Matches.Where(match => waiting.GivingWay.Contains(match.Id)).ForEachAsync(match => match.Lapse(), cancellationToken);
        var used = judged.Where(pair => changed.Any(match => match.ResumeSnapshot == pair.Resume.Hash && match.PostingSnapshot == pair.Posting.Hash));
        await snapshots.StoreAsync(used.SelectMany(pair => new[] { pair.Resume, pair.Posting }), cancellationToken);
        var proposed = changed.Where(match => match.Status == MatchStatus.Proposed).ToList();
        foreach (var batch in proposed.Chunk(AtOnce))
        {
            db.Raise(new MatchesProposed([.. batch.Select(match => match.Id)]));
        }

        Tell(proposed.Where(match => db.Entry(match).State == EntityState.Added));
    }

    /// <summary>
    /// Of a match that somebody decided while it was judged again, the decision stands and the new judgement is left out: judging all the others again would
    /// only lose against the next decision. False when something else was changed.
    /// </summary>
    internal static async Task<bool> LeaveDecidedAsync(IReadOnlyList<EntityEntry> overtaken, CancellationToken cancellationToken)
    {
        foreach (var entry in overtaken)
        {
            if (entry is not { Entity: Match match, State: EntityState.Modified })
            {
                return false;
            }

            await entry.ReloadAsync(cancellationToken);
            if (!match.IsDecided)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<Dictionary<(Guid, Guid), Match>> RowsAsync(
        IReadOnlyCollection<(ResumeProfile Resume, PostingProfile Posting)> pairs,
        CancellationToken cancellationToken
    )
    {
        var graduates = pairs.Select(pair => pair.Resume.GraduateId).Distinct().ToList();
        var postings = pairs.Select(pair => pair.Posting.PostingId).Distinct().ToList();
        return await db
            .Matches.Where(match => graduates.Contains(match.GraduateId) && postings.Contains(match.PostingId))
            .ToDictionaryAsync(match => (match.GraduateId, match.PostingId), cancellationToken);
    }

    /// <summary>The row that was made or changed; null when nothing was.</summary>
    private Match? Keep(Judged judged, Dictionary<(Guid, Guid), Match> rows, WaitingMatches waiting)
    {
        var judgement = judged.Judgement;
        var row = rows.GetValueOrDefault((judgement.GraduateId, judgement.PostingId));
        if (row is { Status: not MatchStatus.Lapsed })
        {
            return row.Rescore(judged, db.Now) ? row : null;
        }

        var proposes =
            judgement.IsMatch && judgement.Score >= options.Value.ProposeFromScore && waiting.Admits(judgement.GraduateId, judgement.Score);
        return !proposes ? null
            : row is null ? Add(judged)
            : row.Rescore(judged, db.Now) ? row
            : null;
    }

    private Match Add(Judged judged)
    {
        var match = new Match
        {
            Id = db.NewId(),
            GraduateId = judged.Judgement.GraduateId,
            PostingId = judged.Judgement.PostingId,
            Score = judged.Judgement.Score,
            Judgement = judged.Judgement,
            ResumeSnapshot = judged.Resume.Hash,
            PostingSnapshot = judged.Posting.Hash,
            Occupation = judged.Occupation,
            ProposedAt = db.Now,
            ScoredAt = db.Now,
        };
        db.Matches.Add(match);
        return match;
    }

    /// <summary>One line a graduate, however many postings fit at once.</summary>
    private void Tell(IEnumerable<Match> proposed)
    {
        foreach (var own in proposed.GroupBy(match => match.GraduateId))
        {
            var best = own.MaxBy(match => match.Score)!;
            string[] args = [$"{own.Count()}"];
            db.Tell(own.Key, "match.proposed", $"match.proposed:{best.Id:N}", args, own.Count() == 1 ? best.PostingId : null);
        }
    }
}
