using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>What a bulk decision will do, before it is done.</summary>
public sealed class PreviewDecision(AppDb db)
{
    /// <param name="Deciding">Matches that will be decided.</param>
    /// <param name="Skipped">Picked, but no longer waiting.</param>
    /// <param name="Graduates">How many people it concerns.</param>
    /// <param name="Postings">How many postings it concerns.</param>
    /// <param name="LowestScore">Of those that will be decided; null when none will.</param>
    /// <param name="HighestScore">Likewise.</param>
    /// <param name="Crowded">Postings for which more graduates would be approved than there are openings left.</param>
    /// <param name="LeftWithout">Graduates who would have no match waiting, approved or served after a rejection of these.</param>
    public sealed record Preview(
        int Deciding,
        int Skipped,
        int Graduates,
        int Postings,
        double? LowestScore,
        double? HighestScore,
        IReadOnlyList<CrowdedPosting> Crowded,
        int LeftWithout
    );

    public sealed record CrowdedPosting(Guid PostingId, string Title, int Approving, int OpeningsLeft);

    public async Task<Result<Preview>> HandleAsync(MatchSelection selection, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var picked = await selection.In(db).AsNoTracking().ToListAsync(cancellationToken);
        var waiting = picked.Where(match => match.Status == MatchStatus.Proposed).ToList();
        return new Preview(
            waiting.Count,
            picked.Count - waiting.Count,
            waiting.Select(match => match.GraduateId).Distinct().Count(),
            waiting.Select(match => match.PostingId).Distinct().Count(),
            waiting.Count == 0 ? null : waiting.Min(match => match.Score),
            waiting.Count == 0 ? null : waiting.Max(match => match.Score),
            await CrowdedAsync(waiting, cancellationToken),
            await LeftWithoutAsync(waiting, cancellationToken)
        );
    }

    private async Task<IReadOnlyList<CrowdedPosting>> CrowdedAsync(List<Match> waiting, CancellationToken cancellationToken)
    {
        var approving = waiting.CountBy(match => match.PostingId).ToDictionary();
        var postings = await db.Postings.AsNoTracking().Where(posting => approving.Keys.Contains(posting.Id)).ToListAsync(cancellationToken);
        return
        [
            .. postings
                .Select(row => new CrowdedPosting(row.Id, row.Title, approving[row.Id], Math.Max(0, row.Content.Openings - row.Filled)))
                .Where(row => row.Approving > row.OpeningsLeft)
                .OrderByDescending(row => row.Approving - row.OpeningsLeft),
        ];
    }

    private async Task<int> LeftWithoutAsync(List<Match> waiting, CancellationToken cancellationToken)
    {
        var ids = waiting.Select(match => match.Id).ToList();
        var graduates = waiting.Select(match => match.GraduateId).Distinct().ToList();
        var kept = await db
            .Matches.Where(match => graduates.Contains(match.GraduateId) && !ids.Contains(match.Id))
            .Where(match => match.Status == MatchStatus.Proposed || match.Status == MatchStatus.Approved || match.Status == MatchStatus.Routed)
            .Select(match => match.GraduateId)
            .Distinct()
            .CountAsync(cancellationToken);
        return graduates.Count - kept;
    }
}
