using JobAlliance.Core.Common;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Review;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Staff.Review;

/// <summary>One match: both readings, the evidence, and the decision.</summary>
public sealed class MatchModel(ReadMatch readMatch, ReplayStoredMatch replayMatch, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ReadMatch.View View { get; private set; } = null!;

    public ReplayStoredMatch.View? Replay { get; private set; }

    public IReadOnlyList<SelectListItem> Reasons => [.. ReviewReasons.Codes.Select(code => new SelectListItem(texts[$"Review.Reason.{code}"], code))];

    public async Task<IActionResult> OnGetAsync(bool replay, CancellationToken cancellationToken)
    {
        var found = await LoadAsync(cancellationToken);
        if (replay && View is not null)
        {
            var again = await replayMatch.HandleAsync(Id, await current.GetAsync(cancellationToken), cancellationToken);
            Replay = again.Succeeded ? again.Value : null;
        }

        return found;
    }

    public async Task<IActionResult> OnPostApproveAsync([FromServices] ApproveMatches approve, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await approve.HandleAsync(new MatchSelection([Id]), await current.GetAsync(cancellationToken), cancellationToken),
            "Desk.Approved",
            null,
            cancellationToken
        );

    public async Task<IActionResult> OnPostRejectAsync([FromServices] RejectMatches reject, CancellationToken cancellationToken)
    {
        var request = new RejectMatches.Request(new MatchSelection([Id]), Input.ReasonCode ?? "", Input.ReasonText);
        return await AnswerAsync(
            await reject.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken),
            "Desk.Rejected",
            $"/staff/review/{Id}?handler=Undo&back={Uri.EscapeDataString(this.BackTo("/staff/review"))}",
            cancellationToken
        );
    }

    public async Task<IActionResult> OnPostUndoAsync([FromServices] ReopenMatch reopen, CancellationToken cancellationToken)
    {
        var result = await reopen.HandleAsync(new ReopenMatch.Request(Id), await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            this.Warn(texts.Of(error));
        }
        else
        {
            this.Tell(texts["Desk.Reopened"]);
        }

        return LocalRedirect(this.BackTo("/staff/review"));
    }

    public static string IconOf(Finding finding) =>
        finding switch
        {
            Finding.Matched => "check",
            Finding.Partly => "circle-half-2",
            Finding.Missing => "circle-minus",
            _ => "help-circle",
        };

    /// <summary>A person's name, or the standing rule in words.</summary>
    public static string DeciderName(Match match, Texts texts) =>
        match.DecidedBy is null && match.DecidedByName?.StartsWith("standing-rule", StringComparison.Ordinal) == true
            ? texts["Desk.RuleName", match.DecidedByName[(match.DecidedByName.LastIndexOf('-') + 1)..]]
            : match.DecidedByName ?? texts.Unknown;

    private async Task<IActionResult> AnswerAsync(Result<DecisionOutcome> result, string said, string? undo, CancellationToken cancellationToken)
    {
        if (result.Error is not { } error)
        {
            this.Tell(texts[said], undo);
            return LocalRedirect(this.BackTo("/staff/review"));
        }

        var found = await LoadAsync(cancellationToken);
        return View is null ? found : this.Refuse(error, texts);
    }

    private async Task<IActionResult> LoadAsync(CancellationToken cancellationToken)
    {
        var result = await readMatch.HandleAsync(Id, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        View = result.Value;
        return Page();
    }

    public sealed class Fields
    {
        public string? ReasonCode { get; set; }

        public string? ReasonText { get; set; }
    }
}
