using JobAlliance.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Live;

/// <summary>For a desk that stands open: the side navigation and the bell again when a count has changed, nothing otherwise.</summary>
public sealed class DeskModel(DeskCounts counts) : PageModel
{
    public DeskCountsView Counts { get; private set; } = null!;

    /// <param name="seen">What the page shows, as <see cref="DeskCountsView.Seen"/> says it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IActionResult> OnGetAsync(string? seen, CancellationToken cancellationToken)
    {
        Counts = await counts.ReadAsync(cancellationToken);
        if (Counts.Seen == seen)
        {
            return StatusCode(StatusCodes.Status204NoContent);
        }

        // The entry where the asking page is stays marked.
        if (Uri.TryCreate(Request.Headers["HX-Current-URL"], UriKind.Absolute, out var page))
        {
            Request.Path = page.AbsolutePath;
        }

        return Page();
    }
}
