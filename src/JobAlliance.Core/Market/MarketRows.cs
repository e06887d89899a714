using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Market;

/// <summary>Reads rows of the database into entries of the market index.</summary>
public sealed class MarketRows(AppDb db, PostingReader postingReader, ResumeReader resumeReader)
{
    public async Task<IReadOnlyList<PostingEntry>> PostingsAsync(IReadOnlyCollection<Guid> postingIds, CancellationToken cancellationToken) =>
        Read(await Postings(db.Postings.Where(posting => postingIds.Contains(posting.Id))).ToListAsync(cancellationToken), Entry);

    /// <summary>Submitted résumés; a graduate who was hired, or has submitted nothing, has no entry.</summary>
    public async Task<IReadOnlyList<ResumeEntry>> ResumesAsync(IReadOnlyCollection<Guid> graduateIds, CancellationToken cancellationToken) =>
        Read(await Resumes(db.Graduates.Where(graduate => graduateIds.Contains(graduate.Id))).ToListAsync(cancellationToken), Entry);

    /// <summary>The next postings that a market is built from, by key; drafts were never on it.</summary>
    public async Task<IReadOnlyList<PostingEntry>> NextPostingsAsync(Guid after, int count, CancellationToken cancellationToken) =>
        Read(
            await Postings(
                    db.Postings.Where(row => row.Status == PostingStatus.Published && row.Id.CompareTo(after) > 0).OrderBy(row => row.Id).Take(count)
                )
                .ToListAsync(cancellationToken),
            Entry
        );

    public async Task<IReadOnlyList<ResumeEntry>> NextResumesAsync(Guid after, int count, CancellationToken cancellationToken) =>
        Read(
            await Resumes(db.Graduates.Where(row => row.Id.CompareTo(after) > 0).OrderBy(row => row.Id)).Take(count).ToListAsync(cancellationToken),
            Entry
        );

    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        await db.Postings.CountAsync(row => row.Status == PostingStatus.Published, cancellationToken)
        + await Resumes(db.Graduates).CountAsync(cancellationToken);

    /// <summary>Every posting that a market is built from, without its texts.</summary>
    public async Task<IReadOnlyList<PostingState>> PostingStatesAsync(CancellationToken cancellationToken)
    {
        var agencies = await db.Agencies.AsNoTracking().ToDictionaryAsync(agency => agency.Id, cancellationToken);
        var rows = await db
            .Postings.Where(row => row.Status == PostingStatus.Published)
            .Select(row => new
            {
                row.Id,
                row.Version,
                row.AgencyId,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row =>
        {
            var (licence, isMember) = OwnerOf(row.AgencyId is { } id ? agencies.GetValueOrDefault(id) : null);
            return new PostingState(row.Id, row.Version, licence, isMember);
        });
    }

    /// <summary>Every résumé that a market is built from, without its texts.</summary>
    public async Task<IReadOnlyList<ResumeState>> ResumeStatesAsync(CancellationToken cancellationToken) =>
        await Resumes(db.Graduates).Select(row => new ResumeState(row.Graduate.Id, row.Graduate.Version)).ToListAsync(cancellationToken);

    private IQueryable<PostingRow> Postings(IQueryable<Posting> postings) =>
        from posting in postings.AsNoTracking()
        join agency in db.Agencies on posting.AgencyId equals agency.Id into owners
        from owner in owners.DefaultIfEmpty()
        select new PostingRow(posting, owner);

    private IQueryable<ResumeRow> Resumes(IQueryable<Graduate> graduates) =>
        from graduate in graduates.AsNoTracking()
        where graduate.HiredAt == null
        join version in db.ResumeVersions
            on new { GraduateId = graduate.Id, Number = graduate.SubmittedVersion } equals new { version.GraduateId, version.Number }
        select new ResumeRow(graduate, version);

    private static List<TEntry> Read<TRow, TEntry>(List<TRow> rows, Func<TRow, TEntry> entry) =>
        rows.Count < 64 ? rows.ConvertAll(row => entry(row)) : [.. rows.AsParallel().AsOrdered().Select(entry)];

    private PostingEntry Entry(PostingRow row)
    {
        var (posting, agency) = (row.Posting, row.Agency);
        var (licence, isMember) = OwnerOf(agency);
        var owner = new PostingOwner(posting.Id, posting.Version, posting.AgencyId, licence, posting.Status == PostingStatus.Published && isMember);
        return new PostingEntry(
            postingReader.Read(posting.Content, owner),
            $"{posting.Content.Description}\n{posting.Content.Duties}".Trim(),
            posting.EmployerName,
            posting.PublishedAt ?? posting.CreatedAt
        );
    }

    private (DateOnly? LicenceValidThrough, bool IsMember) OwnerOf(Agencies.Agency? agency) =>
        agency is null
            ? (null, true)
            : (agency.LicenceExpiresOn ?? DateOnly.MinValue, agency.IsMember(db.Today) && agency.LicenceNumber is { Length: > 0 });

    private ResumeEntry Entry(ResumeRow row)
    {
        var (graduate, version) = (row.Graduate, row.Version);
        var owner = new ResumeOwner(graduate.Id, graduate.Version, graduate.City, graduate.Major, graduate.Degree, graduate.GraduatesOn);
        return new ResumeEntry(
            resumeReader.Read(version.Resume, version.Wishes, owner),
            ResumeText.Of(version.Resume),
            graduate.University,
            graduate.IsVisible,
            version.SubmittedAt
        );
    }

    private sealed record PostingRow(Posting Posting, Agencies.Agency? Agency);

    private sealed record ResumeRow(Graduate Graduate, ResumeVersion Version);
}
