using JobAlliance.Core.Graduates;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>The résumé as one or two pages of paper.</summary>
public sealed class ResumePrintModel(OwnResume ownResume, Texts texts) : PageModel
{
    public ReadOwnResume.Answer Resume { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await ownResume.ReadAsync(cancellationToken);
        if (found.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        Resume = found.Value;
        return Page();
    }
}
