using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>
/// Nobody is forgotten: graduates who submitted a résumé, found no work yet, and for whom nothing is under way: no open referral, no open guidance.
/// Longest waiting first.
/// </summary>
public sealed class ListForgotten(AppDb db)
{
    /// <param name="WaitingDays">Submitted at least so many days ago.</param>
    public sealed record Request(PageRequest Page, int WaitingDays = 0);

    /// <param name="Waiting">Matches that staff could approve now.</param>
    /// <param name="Best">Score of the best of them.</param>
    /// <param name="Ended">Referrals that ended without a hire.</param>
    public sealed record Row(
        Guid GraduateId,
        string? University,
        string? Major,
        Degree Degree,
        DateOnly? GraduatesOn,
        string? City,
        DateTimeOffset Since,
        int Waiting,
        double? Best,
        int Ended
    );

    public async Task<Result<Page<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var found = Find(db, db.Now.AddDays(-request.WaitingDays));
        var total = await found.CountAsync(cancellationToken);
        var size = request.Page.ClampedSize;
        var skip = int.TryParse(request.Page.Cursor, out var offset) && offset > 0 ? offset : 0;
        var rows = await Rows(found).Skip(skip).Take(size).ToListAsync(cancellationToken);
        return new Page<Row>(rows, total, skip + size < total ? $"{skip + size}" : null);
    }

    internal static IQueryable<Graduates.Graduate> Find(AppDb db, DateTimeOffset submittedBefore) =>
        db.Graduates.Where(row =>
            row.SubmittedVersion > 0
            && row.HiredAt == null
            && !db.Referrals.Any(referral => referral.GraduateId == row.Id && referral.Stage < ReferralStage.Hired)
            && !db.GuidanceTasks.Any(task => task.GraduateId == row.Id && task.Status < GuidanceStatus.Done)
            && db.ResumeVersions.Any(version => version.GraduateId == row.Id && version.Number == 1 && version.SubmittedAt <= submittedBefore)
        );

    private IQueryable<Row> Rows(IQueryable<Graduates.Graduate> graduates) =>
        from graduate in graduates
        let since = db.ResumeVersions.Where(version => version.GraduateId == graduate.Id).Min(version => version.SubmittedAt)
        orderby since, graduate.Id
        select new Row(
            graduate.Id,
            graduate.University,
            graduate.Major,
            graduate.Degree,
            graduate.GraduatesOn,
            graduate.City,
            since,
            db.Matches.Count(match => match.GraduateId == graduate.Id && match.Status == MatchStatus.Proposed),
            db.Matches.Where(match => match.GraduateId == graduate.Id && match.Status == MatchStatus.Proposed).Max(match => (double?)match.Score),
            db.Referrals.Count(referral => referral.GraduateId == graduate.Id && referral.Stage > ReferralStage.Hired)
        );
}
