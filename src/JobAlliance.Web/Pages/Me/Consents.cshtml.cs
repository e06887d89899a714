using JobAlliance.Core.Common;
using JobAlliance.Core.Privacy;
using JobAlliance.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>Who may see my contact data, for what; asked, in force, taken back.</summary>
public sealed class ConsentsModel(ListConsents listConsents, AnswerConsent answer, WithdrawConsent withdraw, OwnPage own, TimeProvider clock)
    : PageModel
{
    public IReadOnlyList<ListConsents.Row> Rows { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var result = await listConsents.HandleAsync(await own.ActorAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, own.Texts);
        }

        Rows = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid consentId, bool grant, CancellationToken cancellationToken)
    {
        var result = await answer.HandleAsync(
            new AnswerConsent.Request(consentId, grant),
            await own.ActorAsync(cancellationToken),
            cancellationToken
        );
        return await DoneAsync(result, grant ? "Me.ConsentGiven" : "Me.ConsentDeclined", cancellationToken);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid consentId, CancellationToken cancellationToken)
    {
        var result = await withdraw.HandleAsync(new WithdrawConsent.Request(consentId), await own.ActorAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result, "Me.ConsentTakenBack", cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(Result result, string toast, CancellationToken cancellationToken)
    {
        if (result.Error is { } error)
        {
            await OnGetAsync(cancellationToken);
            return this.Refuse(error, own.Texts, prefix: "");
        }

        this.Tell(own.Texts[toast]);
        return RedirectToPage();
    }
}
