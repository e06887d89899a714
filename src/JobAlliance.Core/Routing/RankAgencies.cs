using JobAlliance.Core.Agencies;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Routing;

/// <summary>Reads everything that the choice weighs, and ranks: the router offers to the first; staff see the whole list when they choose themselves.</summary>
public sealed class RankAgencies(AppDb db, MeasureStrength strength, MeasureLoad load, IOptions<RoutingOptions> options)
{
    internal async Task<RoutingChoice> ForAsync(RoutingTarget target, CancellationToken cancellationToken)
    {
        var facts = await ReadAsync(target, cancellationToken);
        var agencies = await db.Agencies.AsNoTracking().ToListAsync(cancellationToken);
        return ChooseAgency.Rank([.. agencies.Select(agency => Candidate(agency, target, facts))], target.Work, options.Value);
    }

    private async Task<Facts> ReadAsync(RoutingTarget target, CancellationToken cancellationToken)
    {
        var guidance = target.GuidanceTaskId is not null;
        var graduate = await db.Graduates.AsNoTracking().SingleAsync(row => row.Id == target.GraduateId, cancellationToken);
        var asked = await target.Offers(db).Select(route => route.AgencyId).ToListAsync(cancellationToken);
        var counselling = await db
            .AgencyMembers.Where(member => member.RemovedAt == null && member.Role == AgencyRole.Counsellor)
            .Select(member => member.AgencyId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return new Facts(
            await WishesAsync(graduate, cancellationToken),
            graduate.AccountId is not null,
            [.. asked],
            [.. counselling],
            await strength.OfAsync(guidance, cancellationToken),
            await load.OfAsync(guidance, cancellationToken)
        );
    }

    /// <summary>What was submitted and what stands in the draft both count: a block holds from the moment it is typed.</summary>
    private async Task<HashSet<Guid>> WishesAsync(Graduate graduate, CancellationToken cancellationToken)
    {
        var submitted = await db
            .ResumeVersions.Where(version => version.GraduateId == graduate.Id && version.Number == graduate.SubmittedVersion)
            .Select(version => version.Wishes)
            .SingleOrDefaultAsync(cancellationToken);
        return [.. graduate.DraftWishes.BlockedAgencies, .. submitted?.BlockedAgencies ?? []];
    }

    private AgencyCandidate Candidate(Agency agency, RoutingTarget target, Facts facts)
    {
        var guidance = target.GuidanceTaskId is not null;
        var capacity = guidance ? agency.GuidanceSlotsPerWeek : agency.ReferralCapacity;
        return new AgencyCandidate(
            agency.Id,
            agency.Name,
            agency.IsMember(db.Today),
            agency.HasValidLicence(db.Today),
            agency.Services.HasFlag(target.Service),
            agency.IntakePaused,
            facts.Blocked.Contains(agency.Id),
            facts.HasAccount,
            facts.Asked.Contains(agency.Id),
            !guidance || facts.Counselling.Contains(agency.Id),
            facts.Tally.StrengthOf(agency.Id, target.Work.Kind, options.Value.PriorOutcomes),
            facts.Tally.Of(agency.Id, target.Work.Kind),
            Claims(agency, target.Work),
            capacity - facts.Load.Taken.GetValueOrDefault(agency.Id),
            capacity,
            facts.Load.OfferedLately.GetValueOrDefault(agency.Id)
        );
    }

    private static double Claims(Agency agency, Work work)
    {
        (string? Value, List<string> Claimed)[] parts =
        [
            (work.Kind, agency.Occupations),
            (work.Industry, agency.Industries),
            (work.District, agency.Districts),
        ];
        var known = parts.Where(part => part.Value is not null).ToList();
        return known.Count == 0 ? 0 : known.Count(part => part.Claimed.Contains(part.Value!)) / (double)known.Count;
    }

    private sealed record Facts(
        HashSet<Guid> Blocked,
        bool HasAccount,
        HashSet<Guid> Asked,
        HashSet<Guid> Counselling,
        Tally Tally,
        MeasureLoad.Load Load
    );
}
