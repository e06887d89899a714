using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>One match with both readings side by side: what the posting says, what the résumé says, and the judgement. Review is blind: no name.</summary>
public sealed class ReadMatch(AppDb db)
{
    /// <param name="Others">Other matches of this graduate that wait, are approved or served.</param>
    /// <param name="Rivals">Other graduates whose match with this posting is approved or served.</param>
    public sealed record View(
        Match Match,
        Posting Posting,
        string? AgencyName,
        string? University,
        string? Major,
        Vocabulary.Degree Degree,
        DateOnly? GraduatesOn,
        string? City,
        Resume Resume,
        Wishes Wishes,
        int Others,
        int Rivals
    );

    public async Task<Result<View>> HandleAsync(Guid matchId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var match = await db.Matches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == matchId, cancellationToken);
        return match is null ? Error.NotFound("match.not-found") : await ViewAsync(match, cancellationToken);
    }

    private async Task<View> ViewAsync(Match match, CancellationToken cancellationToken)
    {
        var posting = await db.Postings.AsNoTracking().SingleAsync(row => row.Id == match.PostingId, cancellationToken);
        var graduate = await db.Graduates.AsNoTracking().SingleAsync(row => row.Id == match.GraduateId, cancellationToken);
        var version = await db
            .ResumeVersions.AsNoTracking()
            .SingleOrDefaultAsync(row => row.GraduateId == graduate.Id && row.Number == graduate.SubmittedVersion, cancellationToken);
        return new View(
            match,
            posting,
            await db.Agencies.Where(row => row.Id == posting.AgencyId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken),
            graduate.University,
            graduate.Major,
            graduate.Degree,
            graduate.GraduatesOn,
            graduate.City,
            version?.Resume ?? new Resume(),
            version?.Wishes ?? new Wishes(),
            await db.Matches.CountAsync(
                row =>
                    row.GraduateId == graduate.Id && row.Id != match.Id && (row.Status <= MatchStatus.Approved || row.Status == MatchStatus.Routed),
                cancellationToken
            ),
            await db.Matches.CountAsync(
                row => row.PostingId == posting.Id && row.Id != match.Id && (row.Status == MatchStatus.Approved || row.Status == MatchStatus.Routed),
                cancellationToken
            )
        );
    }
}
