using JobAlliance.Core.Review;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff.Review;

/// <summary>The standing rule: what a score would mean, and the switch.</summary>
public sealed class RuleModel(ReadStandingRule readRule, SetStandingRule setRule, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public double? Score { get; set; }

    public ReadStandingRule.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await LoadAsync(cancellationToken);
        Input = View is null
            ? Input
            : new Fields
            {
                IsOn = View.Rule.IsOn,
                ApproveFromScore = View.FromScore,
                Version = View.Rule.Version,
            };
        return shown;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = new SetStandingRule.Request(Input.IsOn, Input.ApproveFromScore ?? -1, Input.Version);
        var result = await setRule.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            var shown = await LoadAsync(cancellationToken);
            return View is null ? shown : this.Refuse(error, texts);
        }

        this.Tell(texts[Input.IsOn ? "Desk.RuleSavedOn" : "Desk.RuleSavedOff"]);
        return Redirect("/staff/review/rule");
    }

    private async Task<IActionResult> LoadAsync(CancellationToken cancellationToken)
    {
        var result = await readRule.HandleAsync(new ReadStandingRule.Request(Score), await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        View = result.Value;
        return Page();
    }

    public sealed class Fields
    {
        public bool IsOn { get; set; }

        public double? ApproveFromScore { get; set; }

        public long Version { get; set; }
    }
}
