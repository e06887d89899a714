using JobAlliance.Core.Common;
using JobAlliance.Core.Review;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Staff.Review;

/// <summary>A bulk decision: what will happen, before it happens.</summary>
public sealed class DecideModel(PreviewDecision preview, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public bool Approve { get; set; }

    [BindProperty(Name = "back")]
    public string? BackPath { get; set; }

    [BindProperty]
    public MatchModel.Fields Input { get; set; } = new();

    public PreviewDecision.Preview Preview { get; private set; } = new(0, 0, 0, 0, null, null, [], 0);

    public string Back => Url.IsLocalUrl(BackPath) ? BackPath! : "/staff/review";

    public IReadOnlyList<SelectListItem> Reasons => [.. ReviewReasons.Codes.Select(code => new SelectListItem(texts[$"Review.Reason.{code}"], code))];

    public IActionResult OnGet() => LocalRedirect("/staff/review");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await ShowAsync(null, cancellationToken);
    }

    public async Task<IActionResult> OnPostConfirmAsync(
        [FromServices] ApproveMatches approve,
        [FromServices] RejectMatches reject,
        CancellationToken cancellationToken
    )
    {
        var actor = await current.GetAsync(cancellationToken);
        var selection = new MatchSelection(Ids);
        var result = Approve
            ? await approve.HandleAsync(selection, actor, cancellationToken)
            : await reject.HandleAsync(new RejectMatches.Request(selection, Input.ReasonCode ?? "", Input.ReasonText), actor, cancellationToken);
        if (result.Error is { } error)
        {
            return await ShowAsync(error, cancellationToken);
        }

        this.Tell(texts[Approve ? "Desk.ApprovedMany" : "Desk.RejectedMany", result.Value.Decided]);
        return LocalRedirect(Back);
    }

    private async Task<IActionResult> ShowAsync(Error? refusal, CancellationToken cancellationToken)
    {
        var result = await preview.HandleAsync(new MatchSelection(Ids), await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        Preview = result.Value;
        return refusal is null ? Page() : this.Refuse(refusal, texts);
    }
}
