using JobAlliance.Core.Demonstration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages;

/// <summary>How far the demonstration is that is being made; leads on to what was asked for when it is done.</summary>
public sealed class PreparingModel(DemonstrationProgress progress) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public DemonstrationStep Step { get; private set; } = DemonstrationStep.Beginning;

    public string Again => $"/preparing?back={Uri.EscapeDataString(Wanted)}";

    private string Wanted => Url.IsLocalUrl(Back) ? Back : "/";

    public IActionResult OnGet()
    {
        var isPart = Request.Headers.ContainsKey("HX-Request");
        if (progress.Now is { } now)
        {
            Step = now;
            return isPart ? Partial("_Preparing", this) : Page();
        }

        if (!isPart)
        {
            return LocalRedirect(Wanted);
        }

        Response.Headers["HX-Redirect"] = Wanted;
        return new EmptyResult();
    }
}
