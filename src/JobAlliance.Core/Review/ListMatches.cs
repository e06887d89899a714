using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>The review queue of the staff: what waits, best first or longest first. Review is blind: rows carry no name.</summary>
public sealed class ListMatches(AppDb db)
{
    public sealed record Request
    {
        public MatchStatus? Status { get; init; } = MatchStatus.Proposed;

        public double? ScoreFrom { get; init; }

        public double? ScoreThrough { get; init; }

        public Guid? AgencyId { get; init; }

        /// <summary>Only postings of the centre itself.</summary>
        public bool CentreOnly { get; init; }

        public string? District { get; init; }

        public string? Occupation { get; init; }

        /// <summary>Waiting for at least so many days.</summary>
        public int? WaitingDays { get; init; }

        public Guid? GraduateId { get; init; }

        public Guid? PostingId { get; init; }

        public bool LongestWaitingFirst { get; init; }

        public PageRequest Page { get; init; } = new();
    }

    public sealed record Row(
        Guid Id,
        long Version,
        MatchStatus Status,
        double Score,
        Judgement Judgement,
        string? Occupation,
        DateTimeOffset ProposedAt,
        string? DecidedByName,
        string? ReasonCode,
        Guid PostingId,
        string Title,
        string EmployerName,
        string? District,
        string? AgencyName,
        Guid GraduateId,
        string? University,
        string? Major,
        Degree Degree,
        DateOnly? GraduatesOn
    );

    public async Task<Result<Page<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var found = Find(db, request, db.Now);
        var total = await found.CountAsync(cancellationToken);
        var size = request.Page.ClampedSize;
        var rows = await Rows(Sort(found, request)).Take(size + 1).ToListAsync(cancellationToken);
        return Cursor.Cut(rows, size, total, row => request.LongestWaitingFirst ? new Cursor(0, row.Id) : new Cursor(row.Score, row.Id));
    }

    /// <summary>The matches that a request means, whatever the page; bulk decisions by filter use it too.</summary>
    internal static IQueryable<Match> Find(AppDb db, Request request, DateTimeOffset now)
    {
        var found = db.Matches.Where(match =>
            (request.Status == null || match.Status == request.Status)
            && (request.ScoreFrom == null || match.Score >= request.ScoreFrom)
            && (request.ScoreThrough == null || match.Score <= request.ScoreThrough)
            && (request.Occupation == null || match.Occupation == request.Occupation)
            && (request.GraduateId == null || match.GraduateId == request.GraduateId)
            && (request.PostingId == null || match.PostingId == request.PostingId)
        );
        if (request.WaitingDays is { } days)
        {
            var since = now.AddDays(-days);
            found = found.Where(match => match.ProposedAt <= since);
        }

        return OfPostings(db, found, request);
    }

    private static IQueryable<Match> OfPostings(AppDb db, IQueryable<Match> found, Request request) =>
        request is { AgencyId: null, CentreOnly: false, District: null }
            ? found
            : found.Where(match =>
                db.Postings.Any(posting =>
                    posting.Id == match.PostingId
                    && (request.AgencyId == null || posting.AgencyId == request.AgencyId)
                    && (!request.CentreOnly || posting.AgencyId == null)
                    && (request.District == null || posting.District == request.District)
                )
            );

    private static IQueryable<Match> Sort(IQueryable<Match> found, Request request)
    {
        var after = Cursor.Read(request.Page.Cursor);
        if (request.LongestWaitingFirst)
        {
            return (after is { } last ? found.Where(match => match.Id > last.Id) : found).OrderBy(match => match.Id);
        }

        var rest = after is { } end ? found.Where(match => match.Score < end.Value || (match.Score == end.Value && match.Id > end.Id)) : found;
        return rest.OrderByDescending(match => match.Score).ThenBy(match => match.Id);
    }

    private IQueryable<Row> Rows(IQueryable<Match> matches) =>
        from match in matches
        join posting in db.Postings on match.PostingId equals posting.Id
        join graduate in db.Graduates on match.GraduateId equals graduate.Id
        from agency in db.Agencies.Where(agency => agency.Id == posting.AgencyId).DefaultIfEmpty()
        select new Row(
            match.Id,
            match.Version,
            match.Status,
            match.Score,
            match.Judgement,
            match.Occupation,
            match.ProposedAt,
            match.DecidedByName,
            match.ReasonCode,
            posting.Id,
            posting.Title,
            posting.EmployerName,
            posting.District,
            agency!.Name,
            graduate.Id,
            graduate.University,
            graduate.Major,
            graduate.Degree,
            graduate.GraduatesOn
        );
}
