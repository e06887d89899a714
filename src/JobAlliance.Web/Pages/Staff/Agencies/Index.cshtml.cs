using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff.Agencies;

/// <summary>The members of the alliance: licences that run out stand first.</summary>
public sealed class IndexModel(ListAgencies list, CurrentActor current, TimeProvider clock, Texts texts) : PageModel
{
    public IReadOnlyList<ListAgencies.Row> Rows { get; private set; } = [];

    public DateOnly Today => clock.TodayInChina();

    public int Worrying => Rows.Count(row => row.LicenceDays(Today) is null or <= WarnOfLicences.Days);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await list.HandleAsync(await current.GetAsync(cancellationToken), cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        Rows =
        [
            .. found
                .Value.OrderBy(row => row.LicenceDays(Today) is null or <= WarnOfLicences.Days ? 0 : 1)
                .ThenBy(row => row.Agency.Name, StringComparer.CurrentCulture),
        ];
        return Page();
    }
}
