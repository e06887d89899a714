using JobAlliance.Core.Common;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Agency.Postings;

/// <summary>Writing a posting. A draft saves itself; one that is on the market changes only when it is saved.</summary>
public abstract class PostingEditPage(ReadOwnPosting read, SavePosting save, PublishPosting publish, CurrentActor current, Texts texts) : PageModel
{
    /// <summary>Whose desk: <c>/agency</c> or <c>/staff</c>.</summary>
    public abstract string Room { get; }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PostingForm Input { get; set; } = new();

    public ReadOwnPosting.Answer Found { get; private set; } = null!;

    public bool IsDraft => Found.Posting.Status == PostingStatus.Draft;

    public IEnumerable<SelectListItem> Degrees => Enum.GetValues<Degree>().Select(degree => new SelectListItem(texts.Of(degree), degree.ToString()));

    public IEnumerable<SelectListItem> Types => Enum.GetValues<EmploymentType>().Select(type => new SelectListItem(texts.Of(type), type.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        Input = PostingForm.Of(Found.Posting);
        return Page();
    }

    /// <summary>Saves what was typed and stays.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var saved = await SaveAsync(cancellationToken);
        if (saved.Error is { } refusal)
        {
            return await AgainAsync(refusal, cancellationToken);
        }

        this.Tell(texts["Postings.Saved"]);
        return Redirect($"{Room}/postings/{Id}");
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        var saved = await SaveAsync(cancellationToken);
        if (saved.Error is { } refusal)
        {
            return await AgainAsync(refusal, cancellationToken);
        }

        var published = await publish.HandleAsync(new(Id, saved.Value.Version), await current.GetAsync(cancellationToken), cancellationToken);
        if (published.Error is { } unpublished)
        {
            Input.Version = saved.Value.Version;
            return await AgainAsync(unpublished, cancellationToken);
        }

        this.Tell(texts["Postings.PublishedNow"]);
        return Redirect($"{Room}/postings/{Id}");
    }

    /// <summary>Saves while one types; the answer is one line of text, and the version that was saved.</summary>
    public async Task<IActionResult> OnPostDraftAsync([FromServices] TimeProvider clock, CancellationToken cancellationToken)
    {
        var saved = await SaveAsync(cancellationToken);
        if (saved.Error is { } refusal)
        {
            return Content(texts.Of(refusal));
        }

        Response.Headers["Version"] = $"{saved.Value.Version}";
        return Content(texts["Frame.SavedAt", texts.Time(clock.GetUtcNow())]);
    }

    private async Task<Result<SavePosting.Saved>> SaveAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Error.Invalid("posting.figures-wrong");
        }

        var request = new SavePosting.Request(Id, null, Input.Version, Input.ToContent(), Input.ToContact());
        return await save.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
    }

    // The form comes back with all that was typed. Who was overtaken may save again, now knowingly.
    private async Task<IActionResult> AgainAsync(Error error, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        if (error.Kind == ErrorKind.Stale)
        {
            Input.Version = Found.Posting.Version;
        }

        ModelState.Remove("Input.Version");
        return this.Refuse(PostingForm.Named(error), texts);
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        var found = await read.HandleAsync(Id, await current.GetAsync(cancellationToken), cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        Found = found.Value;
        return null;
    }
}
