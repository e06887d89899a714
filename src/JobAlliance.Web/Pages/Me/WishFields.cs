using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Web.Pages.Me;

/// <summary>What a graduate wants, and what must never happen.</summary>
public sealed class WishFields
{
    public string? Titles { get; set; }

    public string? City { get; set; }

    public string? Districts { get; set; }

    public bool DistrictIsMust { get; set; }

    public int? MinimumMonthlySalary { get; set; }

    public bool SalaryIsMust { get; set; }

    public List<EmploymentType> EmploymentTypes { get; set; } = [];

    public bool EmploymentTypeIsMust { get; set; }

    public List<string> Industries { get; set; } = [];

    public string? BlockedEmployers { get; set; }

    public List<Guid> BlockedAgencies { get; set; } = [];

    public static WishFields Of(Wishes wishes) =>
        new()
        {
            Titles = string.Join('\n', wishes.Titles),
            City = wishes.City,
            Districts = Lines.Join(wishes.Districts),
            DistrictIsMust = wishes.DistrictIsMust,
            MinimumMonthlySalary = wishes.MinimumMonthlySalary,
            SalaryIsMust = wishes.SalaryIsMust,
            EmploymentTypes = [.. wishes.EmploymentTypes],
            EmploymentTypeIsMust = wishes.EmploymentTypeIsMust,
            Industries = [.. wishes.Industries],
            BlockedEmployers = string.Join('\n', wishes.BlockedEmployers),
            BlockedAgencies = [.. wishes.BlockedAgencies],
        };

    public Wishes Into(Wishes wishes) =>
        wishes with
        {
            Titles = TypedList.Split(Titles),
            City = Lines.Blank(City),
            Districts = TypedList.Split(Districts),
            DistrictIsMust = DistrictIsMust,
            MinimumMonthlySalary = MinimumMonthlySalary,
            SalaryIsMust = SalaryIsMust,
            EmploymentTypes = EmploymentTypes,
            EmploymentTypeIsMust = EmploymentTypeIsMust,
            Industries = Industries,
            BlockedEmployers = Lines.Paragraphs(BlockedEmployers),
            BlockedAgencies = BlockedAgencies,
        };
}
