using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Routing;

/// <summary>
/// Counts what became of the agencies' work lately. A referral ended well when the graduate was hired, badly when refused; one that the graduate withdrew says
/// nothing of the agency. Guidance went well when it was done and the graduate did not rate it below 4.
/// </summary>
public sealed class MeasureStrength(AppDb db, IOptions<RoutingOptions> options)
{
    /// <summary>Outcomes by agency and kind of work: occupation key or kind of guidance, empty when unknown.</summary>
    internal Task<Tally> OfAsync(bool guidance, CancellationToken cancellationToken) =>
        guidance ? OfGuidanceAsync(cancellationToken) : OfReferralsAsync(cancellationToken);

    private async Task<Tally> OfReferralsAsync(CancellationToken cancellationToken)
    {
        var since = db.Now.AddDays(-options.Value.StrengthDays);
        var counts = await db
            .Referrals.Where(row => row.AgencyId != null && row.ClosedAt >= since && row.Stage != ReferralStage.Withdrawn)
            .GroupBy(row => new { row.AgencyId, row.Occupation })
            .Select(group => new
            {
                group.Key.AgencyId,
                group.Key.Occupation,
                All = group.Count(),
                Good = group.Count(row => row.Stage == ReferralStage.Hired),
            })
            .ToListAsync(cancellationToken);
        return new Tally(counts.ToDictionary(row => (row.AgencyId!.Value, row.Occupation ?? ""), row => new Outcomes(row.Good, row.All)));
    }

    private async Task<Tally> OfGuidanceAsync(CancellationToken cancellationToken)
    {
        var since = db.Now.AddDays(-options.Value.StrengthDays);
        var counts = await db
            .GuidanceTasks.Where(row => row.AgencyId != null && row.DoneAt >= since)
            .GroupBy(row => new { row.AgencyId, row.Kind })
            .Select(group => new
            {
                group.Key.AgencyId,
                group.Key.Kind,
                All = group.Count(),
                Good = group.Count(row => row.Status == GuidanceStatus.Done && (row.Rating == null || row.Rating >= 4)),
            })
            .ToListAsync(cancellationToken);
        return new Tally(counts.ToDictionary(row => (row.AgencyId!.Value, row.Kind.ToString()), row => new Outcomes(row.Good, row.All)));
    }
}

/// <summary>Outcomes by agency and kind of work.</summary>
internal sealed record Tally(IReadOnlyDictionary<(Guid Agency, string Kind), Outcomes> Counts)
{
    private readonly Outcomes alliance = Sum(Counts.Values);

    public Outcomes Of(Guid agency, string? kind) => Counts.GetValueOrDefault((agency, kind ?? ""));

    public double StrengthOf(Guid agency, string? kind, double prior) =>
        Strength.Of(Of(agency, kind), Sum(Counts.Where(count => count.Key.Agency == agency).Select(count => count.Value)), alliance, prior);

    private static Outcomes Sum(IEnumerable<Outcomes> outcomes) => outcomes.Aggregate(default(Outcomes), (sum, next) => sum + next);
}
