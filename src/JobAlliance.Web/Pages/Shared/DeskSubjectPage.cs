using System.Text;
using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>What one referral's and one guidance task's page have in common at either desk: read it, do something, say what was done or what was wrong.</summary>
public abstract class DeskSubjectPage<TView>(CurrentActor current, Texts texts, TimeProvider clock) : PageModel
    where TView : class
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public TView View { get; private set; } = null!;

    public ReadContact.Contact? Contact { get; private set; }

    public bool MayReadContact { get; private set; }

    public Guid? ThreadId { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    protected abstract string Home { get; }

    protected Texts Words => texts;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync("", cancellationToken);

    protected abstract Task<Result<TView>> ReadAsync(Actor actor, CancellationToken cancellationToken);

    /// <summary>The consent that the view tells of.</summary>
    protected abstract Consent? ConsentOf(TView view);

    /// <summary>Its thread, for a party of it.</summary>
    protected virtual Task<Result<ReadThread.View>?> ReadThreadAsync(Actor actor, CancellationToken cancellationToken) =>
        Task.FromResult<Result<ReadThread.View>?>(null);

    /// <summary>Fills the forms from what is saved; the one that was sent keeps what was typed.</summary>
    protected abstract void FillIn(string sent);

    protected ValueTask<Actor> ActorAsync(CancellationToken cancellationToken) => current.GetAsync(cancellationToken);

    /// <summary>The page again with what was wrong, or on to it with what was done.</summary>
    /// <param name="sent">The form's prefix.</param>
    protected async Task<IActionResult> DoneAsync(Result result, string said, string sent, CancellationToken cancellationToken)
    {
        if (result.Error is { } error)
        {
            var shown = await LoadAsync(sent, cancellationToken);
            return View is null ? shown : this.Refuse(error, texts, sent);
        }

        this.Tell(texts[said]);
        return Redirect($"{Home}/{Id}");
    }

    /// <summary>The page again when something that was typed into a form cannot be read at all: nothing is saved in its stead. Null when all of it can.</summary>
    /// <param name="sent">The form's prefix.</param>
    protected async Task<IActionResult?> UnreadAsync(string sent, CancellationToken cancellationToken)
    {
        if (!ModelState.Any(entry => entry.Key.StartsWith($"{sent}.", StringComparison.Ordinal) && entry.Value?.Errors.Count > 0))
        {
            return null;
        }

        var shown = await LoadAsync(sent, cancellationToken);
        Response.StatusCode = View is null ? Response.StatusCode : StatusCodes.Status400BadRequest;
        return shown;
    }

    /// <summary>Contact data is shown in the answer to this post alone: never in an address, never kept by a cache.</summary>
    protected async Task<IActionResult> ShowContactAsync(ReadContact contact, ReadContact.Request request, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var result = await contact.HandleAsync(request, await ActorAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return await DoneAsync(error, "", "", cancellationToken);
        }

        Contact = result.Value;
        Response.Headers.CacheControl = "no-store";
        return await LoadAsync("", cancellationToken);
    }

    protected IActionResult Calendar(Result<CalendarEntry> result, string name) =>
        result.Error is { } error
            ? StatusCode(Refusals.StatusOf(error.Kind))
            : File(Encoding.UTF8.GetBytes(result.Value.ToIcs()), CalendarEntry.ContentType, $"{name}.ics");

    protected async Task<IActionResult> LoadAsync(string sent, CancellationToken cancellationToken)
    {
        var actor = await ActorAsync(cancellationToken);
        var result = await ReadAsync(actor, cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        View = result.Value;
        MayReadContact = ReadContact.IsOpenTo(actor, ConsentOf(View), Now);
        ThreadId = await ReadThreadAsync(actor, cancellationToken) is { Succeeded: true } thread ? thread.Value.Id : null;
        FillIn(sent);
        return Page();
    }
}
