using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages;

/// <summary>What went wrong, in the reader's language, and where to go from here.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Status { get; set; }

    public string Kind =>
        Status is 400 or 403 or 404 or 409 or 410 or 412 or 429 or 503 ? $"{Status}"
        : Status is > 400 and < 500 ? "400"
        : "500";

    public string Trace => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
}
