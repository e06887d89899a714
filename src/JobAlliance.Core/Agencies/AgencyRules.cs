using JobAlliance.Core.Common;

namespace JobAlliance.Core.Agencies;

/// <summary>What an agency's own data must look like.</summary>
internal static class AgencyRules
{
    public const int LongestName = 100;
    public const int LongestDescription = 4000;

    public static IEnumerable<Error> Check(AgencyProfile profile)
    {
        if (string.IsNullOrWhiteSpace(profile.Name))
        {
            yield return Error.Invalid("agency.name-missing", nameof(profile.Name));
        }
        else if (profile.Name.Length > LongestName)
        {
            yield return Error.Invalid("common.too-long", nameof(profile.Name), LongestName);
        }

        if (profile.Description.Length > LongestDescription)
        {
            yield return Error.Invalid("common.too-long", nameof(profile.Description), LongestDescription);
        }

        if (profile.ReferralCapacity is < 0 or > 10_000)
        {
            yield return Error.Invalid("common.out-of-range", nameof(profile.ReferralCapacity), 0, 10_000);
        }

        if (profile.GuidanceSlotsPerWeek is < 0 or > 1_000)
        {
            yield return Error.Invalid("common.out-of-range", nameof(profile.GuidanceSlotsPerWeek), 0, 1_000);
        }

        if (profile.Website is { Length: > 0 } website && !IsWebAddress(website))
        {
            yield return Error.Invalid("agency.website-wrong", nameof(profile.Website));
        }
    }

    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}

/// <summary>What an agency says of itself.</summary>
public sealed record AgencyProfile
{
    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public string? Website { get; init; }

    public IReadOnlyList<string> Industries { get; init; } = [];

    public IReadOnlyList<string> Occupations { get; init; } = [];

    public IReadOnlyList<string> Districts { get; init; } = [];

    public AgencyServices Services { get; init; }

    /// <summary>Open referrals at once, 0..10,000.</summary>
    public int ReferralCapacity { get; init; }

    /// <summary>Guidance appointments a week, 0..1,000.</summary>
    public int GuidanceSlotsPerWeek { get; init; }

    public static AgencyProfile Of(Agency agency) =>
        new()
        {
            Name = agency.Name,
            Description = agency.Description,
            Website = agency.Website,
            Industries = agency.Industries,
            Occupations = agency.Occupations,
            Districts = agency.Districts,
            Services = agency.Services,
            ReferralCapacity = agency.ReferralCapacity,
            GuidanceSlotsPerWeek = agency.GuidanceSlotsPerWeek,
        };

    internal void CopyTo(Agency agency)
    {
        (agency.Name, agency.Description, agency.Website) = (
            Name.Trim(),
            Description.Trim(),
            string.IsNullOrWhiteSpace(Website) ? null : Website.Trim()
        );
        (agency.Industries, agency.Occupations, agency.Districts) = ([.. Industries], [.. Occupations], [.. Districts]);
        (agency.Services, agency.ReferralCapacity, agency.GuidanceSlotsPerWeek) = (Services, ReferralCapacity, GuidanceSlotsPerWeek);
    }
}
