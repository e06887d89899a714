using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>Where one application or referral stands, and the one thing that I can do now.</summary>
public sealed class ReferralModel(
    ReadReferral readReferral,
    AnswerConsent answerConsent,
    WithdrawReferral withdraw,
    Conversation conversation,
    OwnPage own
) : PageModel
{
    public ReadReferral.View View { get; private set; } = null!;

    public ThreadView Thread { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await readReferral.HandleAsync(id, await own.ActorAsync(cancellationToken), cancellationToken);
        if (found.Error is { } error)
        {
            return this.Refuse(error, own.Texts);
        }

        View = found.Value;
        Thread = await conversation.ReadAsync(new ReadThread.Request(ReferralId: id), $"/me/referrals/{id}", cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostConsentAsync(Guid id, Guid consentId, bool grant, CancellationToken cancellationToken)
    {
        var request = new AnswerConsent.Request(consentId, grant);
        var result = await answerConsent.HandleAsync(request, await own.ActorAsync(cancellationToken), cancellationToken);
        return await DoneAsync(id, result.Error, grant ? "Me.ConsentGiven" : "Me.ConsentDeclined", cancellationToken);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        var result = await withdraw.HandleAsync(new WithdrawReferral.Request(id, reason), await own.ActorAsync(cancellationToken), cancellationToken);
        return await DoneAsync(id, result.Error, "Me.Withdrawn", cancellationToken);
    }

    public async Task<IActionResult> OnPostMessageAsync(Guid id, Guid threadId, string? text, CancellationToken cancellationToken)
    {
        var result = await conversation.WriteAsync(threadId, text, cancellationToken);
        return await DoneAsync(id, result.Error, "Me.Sent", cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(Guid id, Error? error, string toast, CancellationToken cancellationToken)
    {
        if (error is null)
        {
            this.Tell(own.Texts[toast]);
            return RedirectToPage(new { id });
        }

        var shown = await OnGetAsync(id, cancellationToken);
        return View is null ? shown : this.Refuse(error with { Field = null }, own.Texts);
    }
}
