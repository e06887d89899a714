using JobAlliance.Core.Common;
using JobAlliance.Core.Postings;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Postings;

/// <summary>A posting as a graduate reads it, with where it stands and what its owner can do.</summary>
public abstract class PostingPage(ReadOwnPosting read, CurrentActor current, Texts texts) : PageModel
{
    /// <summary>Whose desk: <c>/agency</c> or <c>/staff</c>.</summary>
    public abstract string Room { get; }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ReadOwnPosting.Answer Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await read.HandleAsync(Id, await current.GetAsync(cancellationToken), cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        Found = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostPublishAsync([FromServices] PublishPosting publish, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await publish.HandleAsync(new(Id), await current.GetAsync(cancellationToken), cancellationToken),
            "Postings.PublishedNow",
            cancellationToken
        );

    public async Task<IActionResult> OnPostCloseAsync([FromServices] ClosePosting close, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await close.HandleAsync(new(Id), await current.GetAsync(cancellationToken), cancellationToken),
            "Postings.ClosedNow",
            cancellationToken,
            $"{Room}/postings/{Id}?handler=Publish"
        );

    public async Task<IActionResult> OnPostFilledAsync([FromServices] ClosePosting close, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await close.HandleAsync(new(Id, Filled: true), await current.GetAsync(cancellationToken), cancellationToken),
            "Postings.FilledNow",
            cancellationToken
        );

    public async Task<IActionResult> OnPostCloneAsync([FromServices] ClonePosting clone, CancellationToken cancellationToken)
    {
        var copy = await clone.HandleAsync(new(Id), await current.GetAsync(cancellationToken), cancellationToken);
        if (copy.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        this.Tell(texts["Postings.Cloned"]);
        return Redirect($"{Room}/postings/{copy.Value}/edit");
    }

    public async Task<IActionResult> OnPostDiscardAsync([FromServices] DiscardDraft discard, CancellationToken cancellationToken)
    {
        var result = await discard.HandleAsync(new(Id), await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        this.Tell(texts["Postings.Discarded"]);
        return Redirect($"{Room}/postings");
    }

    private async Task<IActionResult> AnswerAsync(Result result, string textKey, CancellationToken cancellationToken, string? undoPath = null)
    {
        if (result.Succeeded)
        {
            this.Tell(texts[textKey], undoPath);
            return Redirect($"{Room}/postings/{Id}");
        }

        var page = await OnGetAsync(cancellationToken);
        return page is PageResult ? this.Refuse(result.Error!, texts, "") : page;
    }
}
