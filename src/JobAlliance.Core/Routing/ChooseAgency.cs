using System.Globalization;

namespace JobAlliance.Core.Routing;

/// <summary>Which agency serves: who may at all, and among those the best by strength, own posting, claims, free capacity and fairness of load. A pure function.</summary>
public static class ChooseAgency
{
    /// <summary>The agencies that may serve, best first, each with its reasons; and those that may not, each with the first reason why. Ties: the one offered less lately, then by id.</summary>
    public static RoutingChoice Rank(IReadOnlyList<AgencyCandidate> candidates, Work work, RoutingOptions options)
    {
        var excluded = candidates.Select(candidate => new ExcludedAgency(candidate.Id, candidate.Name, Obstacle(candidate))).ToList();
        var able = candidates.Where(candidate => Obstacle(candidate).Length == 0).ToList();
        var best = able.Select(candidate => candidate.Strength).DefaultIfEmpty(1).Max();
        var busiest = able.Select(Load).DefaultIfEmpty(0).Max();
        var ranked = able.Select(candidate => Weigh(candidate, work, options, best, busiest))
            .OrderByDescending(row => work.OwnerFirst && row.Agency.Id == work.OwnerId)
            .ThenByDescending(row => row.Points)
            .ThenBy(row => row.Agency.OfferedLately)
            .ThenBy(row => row.Agency.Id);
        return new RoutingChoice([.. ranked], [.. excluded.Where(row => row.Code.Length > 0)]);
    }

    /// <summary>The first reason why an agency may not serve; empty when it may.</summary>
    public static string Obstacle(AgencyCandidate candidate) =>
        candidate switch
        {
            { AskedAlready: true } => "asked-already",
            { IsMember: false } => "not-a-member",
            { HasLicence: false } => "licence-invalid",
            { OffersService: false } => "service-not-offered",
            { IntakePaused: true } => "intake-paused",
            { BlockedByGraduate: true } => "blocked-by-graduate",
            { ConsentPossible: false } => "consent-not-possible",
            { HasPeople: false } => "no-counsellor",
            { Free: <= 0 } => "no-capacity",
            _ => "",
        };

    private static double Load(AgencyCandidate candidate) => candidate.OfferedLately / (double)Math.Max(1, candidate.Capacity);

    private static RankedAgency Weigh(AgencyCandidate agency, Work work, RoutingOptions options, double best, double busiest)
    {
        var owns = work.OwnerId == agency.Id;
        var fairness = busiest <= 0 ? 1 : 1 - Load(agency) / busiest;
        var free = Math.Clamp(agency.Free / (double)Math.Max(1, agency.Capacity), 0, 1);
        (string Code, double Share, double Value, string[] Args)[] parts =
        [
            (
                "strength",
                options.StrengthShare,
                agency.Strength / best,
                [Percent(agency.Strength), Number(agency.Kind.Good), Number(agency.Kind.All)]
            ),
            (owns ? "own-posting" : "foreign-posting", work.OwnerId is null ? 0 : options.OwnPostingShare, owns ? 1 : 0, []),
            ("claims", options.ClaimShare, agency.Claims, [Percent(agency.Claims)]),
            ("capacity", options.CapacityShare, free, [Number(agency.Free), Number(agency.Capacity)]),
            ("fairness", options.FairnessShare, fairness, [Number(agency.OfferedLately)]),
        ];
        var sum = parts.Sum(part => part.Share);
        List<RouteReason> reasons =
        [
            .. parts
                .Where(part => part.Share > 0)
                .Select(part => new RouteReason(part.Code, part.Args, Math.Round(part.Share / sum * part.Value, 4))),
        ];
        return new RankedAgency(agency, reasons.Sum(reason => reason.Points ?? 0), reasons);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => Math.Round(share * 100).ToString(CultureInfo.InvariantCulture);
}

/// <summary>What is to be served.</summary>
/// <param name="Kind">Occupation key of the posting, or the kind of guidance; null when unknown.</param>
/// <param name="OwnerId">The agency that owns the posting; null for the centre's and for guidance.</param>
/// <param name="OwnerFirst">The graduate applied to that very agency's posting: it is asked first when it may serve.</param>
public sealed record Work(string? Kind, string? Industry, string? District, Guid? OwnerId, bool OwnerFirst);

/// <summary>One agency as the choice sees it.</summary>
/// <param name="Strength">See <see cref="Routing.Strength"/>.</param>
/// <param name="Kind">Its outcomes for this kind of work, to be shown.</param>
/// <param name="Claims">Share of occupation, industry and district that it claims to be strong in, 0..1.</param>
/// <param name="Free">How many more it can take now.</param>
/// <param name="OfferedLately">Offers in the last days.</param>
/// <param name="HasPeople">For guidance: a counsellor sits there.</param>
public sealed record AgencyCandidate(
    Guid Id,
    string Name,
    bool IsMember,
    bool HasLicence,
    bool OffersService,
    bool IntakePaused,
    bool BlockedByGraduate,
    bool ConsentPossible,
    bool AskedAlready,
    bool HasPeople,
    double Strength,
    Outcomes Kind,
    double Claims,
    int Free,
    int Capacity,
    int OfferedLately
);

/// <summary>The outcome of a choice.</summary>
public sealed record RoutingChoice(IReadOnlyList<RankedAgency> Ranked, IReadOnlyList<ExcludedAgency> Excluded);

/// <param name="Points">0..1.</param>
public sealed record RankedAgency(AgencyCandidate Agency, double Points, IReadOnlyList<RouteReason> Reasons);

/// <param name="Code">Words stand in the resources under <c>Routing.Obstacle.{code}</c>.</param>
public sealed record ExcludedAgency(Guid Id, string Name, string Code);
