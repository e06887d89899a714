using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>Referrals and applications: an agency's own, a graduate's own, or all for staff. Rows carry no name.</summary>
public sealed class ListReferrals(AppDb db)
{
    public sealed record Request
    {
        public ReferralStage? Stage { get; init; }

        /// <summary>Only what is under way, or only what has ended; null: both.</summary>
        public bool? Open { get; init; } = true;

        public bool EscalatedOnly { get; init; }

        /// <summary>For staff: of this agency.</summary>
        public Guid? AgencyId { get; init; }

        public Guid? GraduateId { get; init; }

        public PageRequest Page { get; init; } = new();
    }

    /// <param name="IsConsentGiven">The graduate has agreed to be introduced, and may be by now.</param>
    /// <param name="NextInterviewAt">The next one that stands; null when there is none.</param>
    public sealed record Row(
        Guid Id,
        ReferralStage Stage,
        ReferralOrigin Origin,
        DateTimeOffset OpenedAt,
        DateTimeOffset StageSince,
        DateTimeOffset? NextDeadline,
        DateTimeOffset? EscalatedAt,
        string? OutcomeCode,
        Guid PostingId,
        string Title,
        string EmployerName,
        string? District,
        Guid? AgencyId,
        string? AgencyName,
        Guid GraduateId,
        string? University,
        string? Major,
        Degree Degree,
        double? Score,
        bool IsConsentGiven,
        DateTimeOffset? NextInterviewAt
    );

    /// <summary>What is under way: the next deadline first; what has ended: newest first.</summary>
    public async Task<Page<Row>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = Find(request, actor);
        var total = await found.CountAsync(cancellationToken);
        var size = request.Page.ClampedSize;
        var skip = int.TryParse(request.Page.Cursor, out var offset) && offset > 0 ? offset : 0;
        var sorted = request.Open == true ? found.OrderBy(row => row.NextDeadline).ThenBy(row => row.Id) : found.OrderByDescending(row => row.Id);
        var rows = await Rows(sorted.Skip(skip).Take(size), request.Open == true).ToListAsync(cancellationToken);
        return new Page<Row>(rows, total, skip + size < total ? $"{skip + size}" : null);
    }

    /// <summary>How many stand in each stage, ends left out: the heads of a board's columns.</summary>
    public Task<Dictionary<ReferralStage, int>> CountAsync(Actor actor, CancellationToken cancellationToken) =>
        db.VisibleTo(actor)
            .Where(row => row.Stage < ReferralStage.Hired)
            .GroupBy(row => row.Stage)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);

    private IQueryable<Referral> Find(Request request, Actor actor) =>
        db.VisibleTo(actor)
            .Where(row =>
                (request.Stage == null || row.Stage == request.Stage)
                && (request.Open == null || (request.Open == true ? row.Stage < ReferralStage.Hired : row.Stage >= ReferralStage.Hired))
                && (!request.EscalatedOnly || row.EscalatedAt != null)
                && (request.AgencyId == null || row.AgencyId == request.AgencyId)
                && (request.GraduateId == null || row.GraduateId == request.GraduateId)
            );

    private IQueryable<Row> Rows(IQueryable<Referral> referrals, bool byDeadline)
    {
        var now = db.Now;
        var rows =
            from referral in referrals
            join posting in db.Postings on referral.PostingId equals posting.Id
            join graduate in db.Graduates on referral.GraduateId equals graduate.Id
            from agency in db.Agencies.Where(agency => agency.Id == referral.AgencyId).DefaultIfEmpty()
            from match in db.Matches.Where(match => match.Id == referral.MatchId).DefaultIfEmpty()
            select new
            {
                referral,
                posting,
                graduate,
                agency,
                match,
            };
        var sorted = byDeadline
            ? rows.OrderBy(row => row.referral.NextDeadline).ThenBy(row => row.referral.Id)
            : rows.OrderByDescending(row => row.referral.Id);
        return sorted.Select(row => new Row(
            row.referral.Id,
            row.referral.Stage,
            row.referral.Origin,
            row.referral.OpenedAt,
            row.referral.StageSince,
            row.referral.NextDeadline,
            row.referral.EscalatedAt,
            row.referral.OutcomeCode,
            row.posting.Id,
            row.posting.Title,
            row.posting.EmployerName,
            row.posting.District,
            row.referral.AgencyId,
            row.agency!.Name,
            row.graduate.Id,
            row.graduate.University,
            row.graduate.Major,
            row.graduate.Degree,
            row.match == null ? null : row.match.Score,
            db.Consents.Any(consent =>
                consent.ReferralId == row.referral.Id
                && consent.AgencyId == row.referral.AgencyId
                && consent.GrantedAt != null
                && consent.WithdrawnAt == null
                && (consent.ExpiresAt == null || consent.ExpiresAt > now)
            ),
            db.Interviews.Where(interview => interview.ReferralId == row.referral.Id && interview.CancelledAt == null && interview.StartsAt > now)
                .Min(interview => (DateTimeOffset?)interview.StartsAt)
        ));
    }
}
