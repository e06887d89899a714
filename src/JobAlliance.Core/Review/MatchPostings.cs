using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Review;

/// <summary>A posting was indexed: its best graduates are proposed, and what waits for review is judged again; a closed one lets what waits lapse.</summary>
public sealed class MatchPostings(AppDb db, MarketRows rows, FindMatches find, KeepMatches keep, IOptions<ReviewOptions> options)
    : GatheringConsumer<PostingsIndexed>
{
    public override string Turn => KeepMatches.Turn;

    public override int MostRows => MatchInPieces.Piece;

    public override IReadOnlyList<Guid> RowsOf(PostingsIndexed message) => message.PostingIds;

    public override PostingsIndexed About(IReadOnlyList<Guid> rows) => new(rows);

    public override async Task ConsumeAsync(PostingsIndexed message, CancellationToken cancellationToken)
    {
        if (MatchInPieces.Split(message.PostingIds) is { } pieces)
        {
            pieces.ForEach(piece => db.Raise(new PostingsIndexed(piece)));
            return;
        }

        var postings = (await rows.PostingsAsync(message.PostingIds, cancellationToken)).ToDictionary(entry => entry.Id, entry => entry.Profile);
        var waiting = await WaitingAsync(message.PostingIds, cancellationToken);
        var wanted = waiting.Where(match => postings.ContainsKey(match.PostingId)).Select(match => (match.GraduateId, match.PostingId)).ToHashSet();
        var best = await find.ForPostingsAsync(postings.Values.Where(IsOpen), db.Today, options.Value.PerPosting, cancellationToken);
        wanted.UnionWith(best.Where(row => row.Score >= options.Value.ProposeFromScore).Select(row => (row.GraduateId, row.PostingId)));

        var resumes = await rows.ResumesAsync([.. wanted.Select(pair => pair.GraduateId).Distinct()], cancellationToken);
        var profiles = resumes.ToDictionary(entry => entry.Id, entry => entry.Profile);
        await keep.KeepAsync(
            [.. wanted.Where(pair => profiles.ContainsKey(pair.GraduateId)).Select(pair => (profiles[pair.GraduateId], postings[pair.PostingId]))],
            [.. waiting.Where(match => !postings.ContainsKey(match.PostingId)).Select(match => match.Id)],
            cancellationToken
        );
    }

    private bool IsOpen(PostingProfile posting) => posting.IsOpen && (posting.ValidThrough is null || posting.ValidThrough >= db.Today);

    public override Task<bool> GivesWayAsync(IReadOnlyList<EntityEntry> overtaken, CancellationToken cancellationToken) =>
        KeepMatches.LeaveDecidedAsync(overtaken, cancellationToken);

    private Task<List<Pair>> WaitingAsync(IReadOnlyList<Guid> postingIds, CancellationToken cancellationToken) =>
        db
            .Matches.Where(match => postingIds.Contains(match.PostingId) && match.Status == MatchStatus.Proposed)
            .Select(match => new Pair(match.Id, match.GraduateId, match.PostingId))
            .ToListAsync(cancellationToken);

    private sealed record Pair(Guid Id, Guid GraduateId, Guid PostingId);
}
