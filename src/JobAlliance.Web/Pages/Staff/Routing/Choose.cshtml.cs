using JobAlliance.Core.Routing;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff.Routing;

/// <summary>Staff choose the agency themselves: every one with its reasons, or why it may not serve.</summary>
public sealed class ChooseModel(PreviewRouting preview, OverrideRoute overrideRoute, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Referral { get; set; }

    [BindProperty(SupportsGet = true, Name = "task")]
    public Guid? GuidanceTask { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public PreviewRouting.View View { get; private set; } = new(new RoutingChoice([], []), []);

    public static bool IsForbidden(string code) => OverrideRoute.Forbidden.Contains(code);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var result = await preview.HandleAsync(new(Referral, GuidanceTask), await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        View = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = new OverrideRoute.Request(Referral, GuidanceTask, Input.AgencyId ?? Guid.Empty, Input.Reason ?? "");
        var result = await overrideRoute.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            await OnGetAsync(cancellationToken);
            return this.Refuse(error, texts);
        }

        this.Tell(texts["Desk.Chosen"]);
        return Redirect("/staff/routing");
    }

    public sealed class Fields
    {
        public Guid? AgencyId { get; set; }

        public string? Reason { get; set; }
    }
}
