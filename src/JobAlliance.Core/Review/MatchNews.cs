using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>Tells the graduates of decided matches, those with an account; one query for all of them. Saved by the caller.</summary>
internal static class MatchNews
{
    public static async Task NotifyDecidedAsync(this AppDb db, IReadOnlyCollection<Match> decided, CancellationToken cancellationToken)
    {
        var graduates = decided.Select(match => match.GraduateId).Distinct().ToList();
        var accounts = await db
            .Graduates.Where(row => graduates.Contains(row.Id) && row.AccountId != null)
            .ToDictionaryAsync(row => row.Id, row => row.AccountId!.Value, cancellationToken);
        foreach (var match in decided.Where(match => accounts.ContainsKey(match.GraduateId)))
        {
            var kind = match.Status == MatchStatus.Approved ? "match.approved" : "match.rejected";
            db.NotifyAccount(accounts[match.GraduateId], new News(kind, $"{kind}:{match.Id:N}:{match.Version}", Paths.MyMatches));
        }
    }
}
