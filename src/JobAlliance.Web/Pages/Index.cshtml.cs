using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages;

/// <summary>The front door.</summary>
public sealed class IndexModel : PageModel;
