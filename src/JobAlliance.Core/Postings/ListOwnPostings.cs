using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Postings;

/// <summary>The postings of one owner for the people who keep them: every status, newest change first.</summary>
public sealed class ListOwnPostings(AppDb db)
{
    /// <param name="AgencyId">The owner; null: the centre.</param>
    /// <param name="Text">Part of the title or of the employer's name.</param>
    /// <param name="Status">Null: all.</param>
    /// <param name="Number">Page, from 1.</param>
    public sealed record Request(
        Guid? AgencyId,
        string? Text = null,
        PostingStatus? Status = null,
        PostingSort Sort = PostingSort.Changed,
        int Number = 1,
        int Size = 50
    );

    public sealed record Row(
        Guid Id,
        string Title,
        string EmployerName,
        string? City,
        string? District,
        PostingStatus Status,
        DateOnly? ValidThrough,
        int Openings,
        int Filled,
        int OpenReferrals,
        DateTimeOffset UpdatedAt,
        DateTimeOffset? PublishedAt
    );

    /// <param name="Counts">How many of each status there are under the same text.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, int Total, IReadOnlyDictionary<PostingStatus, int> Counts);

    public async Task<Result<Answer>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!await db.MayPostForAsync(actor, request.AgencyId, cancellationToken))
        {
            return Error.NotFound("agency.not-found");
        }

        var all = Named(request);
        var counts = await all.GroupBy(posting => posting.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var rows = request.Status is { } status ? all.Where(posting => posting.Status == status) : all;
        var postings = await Sorted(rows, request.Sort)
            .Skip((Math.Max(1, request.Number) - 1) * request.Size)
            .Take(Math.Clamp(request.Size, 1, PageRequest.MaximumSize))
            .Select(posting => new
            {
                posting,
                Open = db.Referrals.Count(referral => referral.PostingId == posting.Id && referral.Stage < ReferralStage.Hired),
            })
            .ToListAsync(cancellationToken);
        var total = request.Status is { } one ? counts.Find(count => count.Key == one)?.Count ?? 0 : counts.Sum(count => count.Count);
        return new Answer(
            [.. postings.Select(row => RowOf(row.posting, row.Open))],
            total,
            counts.ToDictionary(count => count.Key, count => count.Count)
        );
    }

    private IQueryable<Posting> Named(Request request)
    {
        var own = db.Postings.AsNoTracking().Where(posting => posting.AgencyId == request.AgencyId);
        if (string.IsNullOrWhiteSpace(request.Text))
        {
            return own;
        }

        var text = request.Text.Trim().ToLowerInvariant();
        return own.Where(posting => posting.Title.ToLower().Contains(text) || posting.EmployerName.ToLower().Contains(text));
    }

    private static IQueryable<Posting> Sorted(IQueryable<Posting> rows, PostingSort sort) =>
        sort switch
        {
            PostingSort.Title => rows.OrderBy(posting => posting.Title).ThenBy(posting => posting.Id),
            PostingSort.ValidThrough => rows.OrderBy(posting => posting.ValidThrough == null)
                .ThenBy(posting => posting.ValidThrough)
                .ThenBy(posting => posting.Id),
            _ => rows.OrderByDescending(posting => posting.UpdatedAt).ThenBy(posting => posting.Id),
        };

    private static Row RowOf(Posting posting, int openReferrals) =>
        new(
            posting.Id,
            posting.Title,
            posting.EmployerName,
            posting.City,
            posting.District,
            posting.Status,
            posting.ValidThrough,
            posting.Content.Openings,
            posting.Filled,
            openReferrals,
            posting.UpdatedAt,
            posting.PublishedAt
        );
}

public enum PostingSort
{
    Changed,
    Title,
    ValidThrough,
}
