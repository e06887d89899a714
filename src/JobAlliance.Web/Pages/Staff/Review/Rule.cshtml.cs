using JobAlliance.Core.Review;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
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
        Input = View is null ? Input : Fields.Of(View);
        return shown;
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SaveEdited edited, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var refused = await edited.HandleAsync(
            this,
            Input,
            StandingRule.OnlyId,
            async () => (await setRule.HandleAsync(new(Input.IsOn, Input.ApproveFromScore ?? -1, Input.Version), actor, cancellationToken)).Error,
            async () =>
            {
                await LoadAsync(cancellationToken);
                return View is null ? null : Fields.Of(View);
            },
            cancellationToken
        );
        if (refused is { } error)
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

    public sealed class Fields : EditedForm
    {
        private static readonly EditedField[] Edited =
        [
            new(nameof(ApproveFromScore), "Desk.RuleScore", nameof(StandingRule.ApproveFromScore)),
            new(nameof(IsOn), "Desk.RuleIsOn", nameof(StandingRule.IsOn)),
        ];

        public bool IsOn { get; set; }

        public double? ApproveFromScore { get; set; }

        public override IReadOnlyList<EditedField> EditedFields() => Edited;

        public static Fields Of(ReadStandingRule.View view)
        {
            var form = new Fields
            {
                IsOn = view.Rule.IsOn,
                ApproveFromScore = view.FromScore,
                Version = view.Rule.Version,
            };
            form.Remember();
            return form;
        }
    }
}
