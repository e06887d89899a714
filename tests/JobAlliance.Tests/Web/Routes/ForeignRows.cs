using System.Text.RegularExpressions;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Referrals;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Routes;

/// <summary>A posting, a referral and a guidance task of an agency and a graduate that nobody who walks the routes is.</summary>
internal sealed partial class ForeignRows
{
    private readonly Guid posting = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    private readonly Guid referral = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    private readonly Guid task = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    /// <summary>Where a form names a row of its own.</summary>
    public Guid Referral => referral;

    public static async Task<ForeignRows> AddAsync(RunningAlliance alliance)
    {
        var (stranger, _) = await new ApiDesk(alliance).AgencyAsync("申江人力");
        var rows = new ForeignRows();
        await alliance.WithDbAsync(db => rows.SaveAsync(db, stranger));
        return rows;
    }

    /// <summary>An address of the route, with the rows' identifiers in it.</summary>
    public string PathOf(RouteRow route) =>
        Parameter()
            .Replace(
                route.Path,
                match =>
                    match.Value.StartsWith("{status", StringComparison.Ordinal) ? "404"
                    : match.Value.StartsWith("{code", StringComparison.Ordinal) ? "en"
                    : match.Value.StartsWith("{choice", StringComparison.Ordinal) ? "auto"
                    : match.Value.StartsWith("{step", StringComparison.Ordinal) ? "wishes"
                    : match.Value.StartsWith("{documentName", StringComparison.Ordinal) ? "v1"
                    : IdFor(route.Path).ToString()
            );

    private Guid IdFor(string path) =>
        path.Contains("/postings/") || path.Contains("/jobs/") ? posting
        : path.Contains("/referrals/") ? referral
        : path.Contains("/guidance") ? task
        : referral;

    private async Task<int> SaveAsync(AppDb db, Guid agencyId)
    {
        var (graduate, now) = (db.NewId(), db.Now);
        var content = new PostingContent
        {
            Title = "会计",
            EmployerName = "静远财务",
            City = "上海",
        };
        var row = new Posting
        {
            Id = posting,
            AgencyId = agencyId,
            Content = content,
            CreatedAt = now,
            Status = PostingStatus.Published,
            PublishedAt = now,
        };
        row.SetContent(content);
        db.Postings.Add(row);
        db.Graduates.Add(new() { Id = graduate, CreatedAt = now });
        db.Referrals.Add(
            new Referral
            {
                Id = referral,
                GraduateId = graduate,
                PostingId = posting,
                AgencyId = agencyId,
                Origin = ReferralOrigin.Application,
                OpenedAt = now,
            }
        );
        db.GuidanceTasks.Add(
            new GuidanceTask
            {
                Id = task,
                GraduateId = graduate,
                AgencyId = agencyId,
                Kind = GuidanceKind.CareerTalk,
                OpenedAt = now,
            }
        );
        return await db.SaveChangesAsync();
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
