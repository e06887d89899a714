using Microsoft.AspNetCore.Mvc;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>The side navigation of a desk, with what waits.</summary>
public sealed class DeskCountsViewComponent(DeskCounts counts) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        View("~/Pages/Shared/_DeskCounts.cshtml", await counts.ReadAsync(HttpContext.RequestAborted));
}
