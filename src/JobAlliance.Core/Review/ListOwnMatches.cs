using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>A graduate's own matches, best first, with all that was found and missed. What has lapsed is left out; what was rejected says why.</summary>
public sealed class ListOwnMatches(AppDb db)
{
    public sealed record Request(PageRequest Page, MatchStatus? Status = null);

    public sealed record Row(
        Guid Id,
        MatchStatus Status,
        double Score,
        Judgement Judgement,
        DateTimeOffset ProposedAt,
        string? ReasonCode,
        string? ReasonText,
        Guid PostingId,
        PostingContent Posting,
        bool IsOpen
    );

    public async Task<Result<Page<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.GraduateId is not { } graduate)
        {
            return Error.NotFound("graduate.not-found");
        }

        var own = db.Matches.Where(match =>
            match.GraduateId == graduate && match.Status != MatchStatus.Lapsed && (request.Status == null || match.Status == request.Status)
        );
        var total = await own.CountAsync(cancellationToken);
        if (Cursor.Read(request.Page.Cursor) is { } after)
        {
            own = own.Where(match => match.Score < after.Value || (match.Score == after.Value && match.Id > after.Id));
        }

        var (size, today) = (request.Page.ClampedSize, db.Today);
        var found = await (
            from match in own.OrderByDescending(match => match.Score).ThenBy(match => match.Id).Take(size + 1)
            join posting in db.Postings on match.PostingId equals posting.Id
            select new { match, posting }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var rows = found.ConvertAll(row => Shown(row.match, row.posting, today));
        return Cursor.Cut(rows, size, total, row => new Cursor(row.Score, row.Id));
    }

    private static Row Shown(Match match, Posting posting, DateOnly today) =>
        new(
            match.Id,
            match.Status,
            match.Score,
            match.Judgement,
            match.ProposedAt,
            match.ReasonCode,
            match.ReasonText,
            posting.Id,
            posting.Content,
            posting.IsOpen(today)
        );
}
