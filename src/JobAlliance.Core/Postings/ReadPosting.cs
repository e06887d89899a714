using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Postings;

/// <summary>One posting as everybody may see it: without its contact. One that has closed is still shown, as closed, to whoever has its address.</summary>
public sealed class ReadPosting(AppDb db)
{
    /// <param name="AgencyName">Null: the centre's own.</param>
    /// <param name="IsOpen">Published, and valid today.</param>
    public sealed record Answer(
        Guid Id,
        PostingContent Content,
        Guid? AgencyId,
        string? AgencyName,
        PostingStatus Status,
        bool IsOpen,
        DateTimeOffset? PublishedAt,
        DateTimeOffset? ClosedAt,
        long Version
    );

    public async Task<Result<Answer>> HandleAsync(Guid postingId, CancellationToken cancellationToken)
    {
        var today = db.Today;
        var found = await (
            from posting in db.Postings.AsNoTracking()
            where posting.Id == postingId && posting.Status != PostingStatus.Draft
            join agency in db.Agencies on posting.AgencyId equals agency.Id into owners
            from owner in owners.DefaultIfEmpty()
            select new { posting, AgencyName = owner == null ? null : owner.Name }
        ).SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? Error.NotFound("posting.not-found")
            : new Answer(
                found.posting.Id,
                found.posting.Content,
                found.posting.AgencyId,
                found.AgencyName,
                found.posting.Status,
                found.posting.IsOpen(today),
                found.posting.PublishedAt,
                found.posting.ClosedAt,
                found.posting.Version
            );
    }
}
