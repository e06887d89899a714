using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Review;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary>What callers were answered, against the database, the index and the effects of the bus.</summary>
internal sealed class Reconciliation(ChaosOptions options, Load load)
{
    private readonly List<string> lost = [];
    private readonly List<string> doubled = [];

    public IReadOnlyList<string> Lost => lost;

    public IReadOnlyList<string> Doubled => doubled;

    /// <summary>Asks the running program: as many in the index as were accepted.</summary>
    public async Task CompareIndexAsync(Caller agency)
    {
        var postings = (await agency.ReadAsync<Counted>("/api/v1/postings?size=1"))!.Total;
        Compare("postings in the index", options.Postings + load.Posted.Count, postings);
        var resumes = (await agency.ReadAsync<Counted>("/api/v1/resumes?size=1"))!.Total;
        Compare("résumés in the index", options.Graduates, resumes);
        foreach (var (graduate, version) in LatestVersions())
        {
            var found = (await agency.ReadAsync<Counted>($"/api/v1/resumes?size=1&text=mark{graduate}x{version}x"))!.Total;
            Compare($"résumé of graduate {graduate} as submitted last, in the index", 1, found);
        }
    }

    public async Task CompareDatabaseAsync(AppDb db)
    {
        await CompareVersionsAsync(db);
        await ComparePostingsAsync(db);
        await CompareMatchesAsync(db);
        await CompareDecisionsAsync(db);
        Compare("messages that were not delivered", 0, await db.Outbox.CountAsync());
    }

    private async Task CompareVersionsAsync(AppDb db)
    {
        var summaries = await db.ResumeVersions.AsNoTracking().Select(row => row.Resume).ToListAsync();
        var marks = summaries.GroupBy(MarkOf).ToDictionary(group => group.Key, group => group.Count());
        foreach (var mark in load.Submitted.Keys)
        {
            Compare($"submission {mark}", 1, marks.GetValueOrDefault(mark));
        }

        var lines = await db.TimelineEntries.CountAsync(row => row.Kind == "resume.submitted");
        Compare("timeline lines of submissions", load.Submitted.Count, lines);
    }

    private async Task ComparePostingsAsync(AppDb db)
    {
        var rows = await db.Postings.AsNoTracking().Select(row => new { row.Id, row.ExternalId }).ToListAsync();
        var published = await db.AuditEntries.Where(row => row.Action == "posting.published").Select(row => row.SubjectId).ToListAsync();
        var byIdentifier = rows.GroupBy(row => row.ExternalId ?? "").ToDictionary(group => group.Key, group => group.Count());
        foreach (var identifier in Enumerable.Range(0, options.Postings).Select(number => $"import-{number}").Concat(load.Posted.Keys))
        {
            Compare($"posting {identifier}", 1, byIdentifier.GetValueOrDefault(identifier));
        }

        var posted = rows.Where(row => row.ExternalId?.StartsWith("api-", StringComparison.Ordinal) == true).Select(row => row.Id).ToHashSet();
        Compare("audit lines of postings", posted.Count, published.Count(posted.Contains));
    }

    // A match tells which version it judged by the wished pay, which no two versions of a graduate share. What waits was judged by the latest; nothing need wait
    // where staff have decided the best already.
    private async Task CompareMatchesAsync(AppDb db)
    {
        var graduates = await db.Graduates.AsNoTracking().Select(row => new { row.Id, row.Email }).ToListAsync();
        var ids = graduates.ToDictionary(row => row.Email!, row => row.Id);
        var judged = await (
            from match in db.Matches.AsNoTracking()
            join snapshot in db.ProfileSnapshots on match.ResumeSnapshot equals snapshot.Hash
            select new
            {
                match.GraduateId,
                match.Status,
                snapshot.Json,
            }
        ).ToListAsync();
        var byGraduate = judged.ToLookup(row => row.GraduateId);
        foreach (var (graduate, version) in LatestVersions())
        {
            var pay = $"\"minimumMonthlySalary\":{Documents.Pay(version)}";
            var own = byGraduate[ids[Documents.Email(graduate)]].ToList();
            var waiting = own.Where(row => row.Status == MatchStatus.Proposed).ToList();
            var isDecided = own.Any(row => row.Status is MatchStatus.Approved or MatchStatus.Rejected or MatchStatus.Routed);
            Compare($"matches of graduate {graduate}", 1, waiting.Count > 0 || isDecided ? 1 : 0);
            Compare(
                $"waiting matches of graduate {graduate} as submitted last",
                waiting.Count,
                waiting.Count(row => row.Json.Contains(pay, StringComparison.Ordinal))
            );
        }
    }

    // A decision is one line in the log; an approval becomes one referral, and that is offered to one agency.
    private async Task CompareDecisionsAsync(AppDb db)
    {
        var states = await db.Matches.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Status);
        var lines = (await db.AuditEntries.Where(row => row.SubjectKind == "match").Select(row => row.SubjectId).ToListAsync()).ToLookup(id => id);
        var referrals = (await db.Referrals.Select(row => new { row.Id, row.MatchId }).ToListAsync()).ToLookup(row => row.MatchId, row => row.Id);
        var routes = (await db.Routes.Select(row => row.ReferralId).ToListAsync()).ToLookup(id => id);
        foreach (var (match, approved) in load.Decided)
        {
            var isDecided = states[match] is MatchStatus.Rejected == !approved && states[match] is not (MatchStatus.Proposed or MatchStatus.Lapsed);
            Compare($"decision of match {match}", 1, isDecided ? 1 : 0);
            Compare($"audit lines of match {match}", 1, lines[match].Count());
            Compare($"referrals of match {match}", approved ? 1 : 0, referrals[match].Count());
            Compare($"offers of match {match}", approved ? 1 : 0, referrals[match].Sum(referral => routes[referral].Count()));
        }
    }

    private IEnumerable<(int Graduate, int Version)> LatestVersions() =>
        load.Submitted.Values.GroupBy(row => row.Graduate).Select(group => (group.Key, group.Max(row => row.Version)));

    private void Compare(string what, int expected, int? actual)
    {
        if (actual < expected || actual is null)
        {
            lost.Add($"{what}: {actual} of {expected}");
        }
        else if (actual > expected)
        {
            doubled.Add($"{what}: {actual} instead of {expected}");
        }
    }

    private static string MarkOf(Resume resume) => (resume.Summary ?? "").Split('。') is [_, var mark, ..] ? mark : "";

    private sealed record Counted(int? Total);
}
