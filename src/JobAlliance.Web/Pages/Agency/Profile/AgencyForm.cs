using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Web.Pages.Shared.Editing;

namespace JobAlliance.Web.Pages.Agency.Profile;

/// <summary>What an agency says of itself, as a form has it.</summary>
public sealed class AgencyForm : EditedForm
{
    private static readonly EditedField[] Edited =
    [
        new(nameof(Name), "Agencies.Name", nameof(Core.Agencies.Agency.Name)),
        new(nameof(Description), "Agencies.Description", nameof(Core.Agencies.Agency.Description)),
        new(nameof(Website), "Agencies.Website", nameof(Core.Agencies.Agency.Website)),
        new(nameof(Industries), "Agencies.Industries", nameof(Core.Agencies.Agency.Industries)),
        new(nameof(Occupations), "Agencies.Occupations", nameof(Core.Agencies.Agency.Occupations)),
        new(nameof(Districts), "Agencies.Districts", nameof(Core.Agencies.Agency.Districts)),
        new(nameof(DoesMatching), "Agencies.ServiceMatching", nameof(Core.Agencies.Agency.Services)),
        new(nameof(DoesReferral), "Agencies.ServiceReferral", nameof(Core.Agencies.Agency.Services)),
        new(nameof(DoesGuidance), "Agencies.ServiceGuidance", nameof(Core.Agencies.Agency.Services)),
        new(nameof(ReferralCapacity), "Agencies.ReferralCapacity", nameof(Core.Agencies.Agency.ReferralCapacity)),
        new(nameof(GuidanceSlotsPerWeek), "Agencies.GuidanceSlots", nameof(Core.Agencies.Agency.GuidanceSlotsPerWeek)),
    ];

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Website { get; set; }

    public string? Industries { get; set; }

    public string? Occupations { get; set; }

    public string? Districts { get; set; }

    public bool DoesMatching { get; set; }

    public bool DoesReferral { get; set; }

    public bool DoesGuidance { get; set; }

    public int? ReferralCapacity { get; set; }

    public int? GuidanceSlotsPerWeek { get; set; }

    public override IReadOnlyList<EditedField> EditedFields() => Edited;

    public static AgencyForm Of(Core.Agencies.Agency agency)
    {
        var form = new AgencyForm
        {
            Version = agency.Version,
            Name = agency.Name,
            Description = agency.Description,
            Website = agency.Website,
            Industries = string.Join('、', agency.Industries),
            Occupations = string.Join('、', agency.Occupations.Select(NameOf)),
            Districts = string.Join('、', agency.Districts),
            DoesMatching = agency.Services.HasFlag(AgencyServices.Matching),
            DoesReferral = agency.Services.HasFlag(AgencyServices.Referral),
            DoesGuidance = agency.Services.HasFlag(AgencyServices.Guidance),
            ReferralCapacity = agency.ReferralCapacity,
            GuidanceSlotsPerWeek = agency.GuidanceSlotsPerWeek,
        };
        form.Remember();
        return form;
    }

    /// <summary>Names become the vocabulary's keys; what it does not know stays as it was typed.</summary>
    public AgencyProfile ToProfile(MarketVocabulary vocabulary) =>
        new()
        {
            Name = Name?.Trim() ?? "",
            Description = Description?.Trim() ?? "",
            Website = Website,
            Industries = [.. TypedList.Split(Industries).Select(word => vocabulary.Industries.KeyOf(word) ?? word).Distinct()],
            Occupations = [.. TypedList.Split(Occupations).Select(KeyOf).Distinct()],
            Districts = [.. TypedList.Split(Districts).Select(word => vocabulary.Places.DistrictKey("上海", word) ?? word).Distinct()],
            Services = Services(),
            ReferralCapacity = ReferralCapacity ?? 0,
            GuidanceSlotsPerWeek = GuidanceSlotsPerWeek ?? 0,
        };

    public static string NameOf(string occupation) =>
        OccupationVocabulary.Default.Find(occupation) is { } known
            ? (
                Resources.Texts.IsChinese ? known.ChineseNames[0]
                : known.EnglishNames.Count > 0 ? known.EnglishNames[0]
                : known.ChineseNames[0]
            )
            : occupation;

    private static string KeyOf(string name) => OccupationVocabulary.Default.Read(name) is { Count: > 0 } found ? found[0].Key : name;

    private AgencyServices Services() =>
        (DoesMatching ? AgencyServices.Matching : 0) | (DoesReferral ? AgencyServices.Referral : 0) | (DoesGuidance ? AgencyServices.Guidance : 0);
}
