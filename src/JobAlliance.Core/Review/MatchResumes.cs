using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Review;

/// <summary>A résumé was indexed: its best postings are proposed, and what waits for review is judged again.</summary>
public sealed class MatchResumes(AppDb db, MarketRows rows, FindMatches find, KeepMatches keep, IOptions<ReviewOptions> options)
    : GatheringConsumer<ResumesIndexed>
{
    public override string Turn => KeepMatches.Turn;

    public override int MostRows => MatchInPieces.Piece;

    public override IReadOnlyList<Guid> RowsOf(ResumesIndexed message) => message.GraduateIds;

    public override ResumesIndexed About(IReadOnlyList<Guid> rows) => new(rows);

    public override async Task ConsumeAsync(ResumesIndexed message, CancellationToken cancellationToken)
    {
        if (MatchInPieces.Split(message.GraduateIds) is { } pieces)
        {
            pieces.ForEach(piece => db.Raise(new ResumesIndexed(piece)));
            return;
        }

        var resumes = (await rows.ResumesAsync(message.GraduateIds, cancellationToken)).ToDictionary(entry => entry.Id, entry => entry.Profile);
        var waiting = await WaitingAsync(message.GraduateIds, cancellationToken);
        var wanted = waiting.Where(match => resumes.ContainsKey(match.GraduateId)).Select(match => (match.GraduateId, match.PostingId)).ToHashSet();
        var best = await find.ForResumesAsync(resumes.Values, db.Today, options.Value.PerResume, cancellationToken);
        wanted.UnionWith(best.Where(row => row.Score >= options.Value.ProposeFromScore).Select(row => (row.GraduateId, row.PostingId)));

        var postings = await rows.PostingsAsync([.. wanted.Select(pair => pair.PostingId).Distinct()], cancellationToken);
        var profiles = postings.ToDictionary(entry => entry.Id, entry => entry.Profile);
        await keep.KeepAsync(
            [.. wanted.Where(pair => profiles.ContainsKey(pair.PostingId)).Select(pair => (resumes[pair.GraduateId], profiles[pair.PostingId]))],
            [.. waiting.Where(match => !resumes.ContainsKey(match.GraduateId)).Select(match => match.Id)],
            cancellationToken
        );
    }

    public override Task<bool> GivesWayAsync(IReadOnlyList<EntityEntry> overtaken, CancellationToken cancellationToken) =>
        KeepMatches.LeaveDecidedAsync(overtaken, cancellationToken);

    private Task<List<Pair>> WaitingAsync(IReadOnlyList<Guid> graduateIds, CancellationToken cancellationToken) =>
        db
            .Matches.Where(match => graduateIds.Contains(match.GraduateId) && match.Status == MatchStatus.Proposed)
            .Select(match => new Pair(match.Id, match.GraduateId, match.PostingId))
            .ToListAsync(cancellationToken);

    private sealed record Pair(Guid Id, Guid GraduateId, Guid PostingId);
}
