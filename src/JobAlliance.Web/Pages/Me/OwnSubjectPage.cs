using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Privacy;
using JobAlliance.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>What one's own referral and guidance task have in common: what they show, the consent that is asked, and the thread with the agency.</summary>
public abstract class OwnSubjectPage<TView>(AnswerConsent answerConsent, Conversation conversation, OwnPage own) : PageModel
    where TView : class
{
    public TView View { get; private set; } = null!;

    public DateTimeOffset Now => own.Now;

    public ThreadView Thread { get; private set; } = null!;

    /// <summary>How many of the newest messages are passed over.</summary>
    [BindProperty(SupportsGet = true)]
    public int Earlier { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(id, await own.ActorAsync(cancellationToken), cancellationToken);
        if (found.Error is { } error)
        {
            return this.Refuse(error, own.Texts);
        }

        View = found.Value;
        Thread = await conversation.ReadAsync(ThreadOf(id) with { Skip = Earlier }, Request.Path.ToString(), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostConsentAsync(Guid id, Guid consentId, bool grant, CancellationToken cancellationToken)
    {
        var request = new AnswerConsent.Request(consentId, grant);
        var result = await answerConsent.HandleAsync(request, await own.ActorAsync(cancellationToken), cancellationToken);
        return await DoneAsync(id, result.Error, grant ? "Me.ConsentGiven" : "Me.ConsentDeclined", cancellationToken);
    }

    public async Task<IActionResult> OnPostMessageAsync(Guid id, Guid threadId, string? text, CancellationToken cancellationToken)
    {
        var result = await conversation.WriteAsync(threadId, text, cancellationToken);
        var done = await DoneAsync(id, result.Error, "Me.Sent", cancellationToken);
        Thread = result.Error is not null && Thread is not null ? Thread with { Typed = text } : Thread!;
        return done;
    }

    protected abstract Task<Result<TView>> ReadAsync(Guid id, Actor actor, CancellationToken cancellationToken);

    protected abstract ReadThread.Request ThreadOf(Guid id);

    protected ValueTask<Actor> ActorAsync(CancellationToken cancellationToken) => own.ActorAsync(cancellationToken);

    protected async Task<IActionResult> DoneAsync(Guid id, Error? error, string toast, CancellationToken cancellationToken)
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
