using JobAlliance.Core.Common;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
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
    public async Task<IActionResult> OnPostAsync([FromServices] SaveEdited edited, CancellationToken cancellationToken)
    {
        if (await SaveAsync(edited, cancellationToken) is { } refusal)
        {
            return await AgainAsync(refusal, cancellationToken);
        }

        this.Tell(texts["Postings.Saved"]);
        return Redirect($"{Room}/postings/{Id}");
    }

    public async Task<IActionResult> OnPostPublishAsync([FromServices] SaveEdited edited, CancellationToken cancellationToken)
    {
        if (await SaveAsync(edited, cancellationToken) is { } refusal)
        {
            return await AgainAsync(refusal, cancellationToken);
        }

        var published = await publish.HandleAsync(new(Id, Input.Version), await current.GetAsync(cancellationToken), cancellationToken);
        if (published.Error is { } unpublished)
        {
            return await AgainAsync(unpublished, cancellationToken);
        }

        this.Tell(texts["Postings.PublishedNow"]);
        return Redirect($"{Room}/postings/{Id}");
    }

    /// <summary>Saves while one types; the answer is one line of text, and the version that was saved.</summary>
    public async Task<IActionResult> OnPostDraftAsync(
        [FromServices] SaveEdited edited,
        [FromServices] TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (await SaveAsync(edited, cancellationToken) is { } refusal)
        {
            // The words stand where 'saved at' stands, which takes good answers only.
            return refusal.Kind == ErrorKind.NotFound ? NotFound() : Content(texts.Of(refusal));
        }

        Response.Headers["Version"] = $"{Input.Version}";
        return Content(texts["Frame.SavedAt", texts.Time(clock.GetUtcNow())]);
    }

    private async Task<Error?> SaveAsync(SaveEdited edited, CancellationToken cancellationToken) =>
        ModelState.IsValid
            ? await edited.HandleAsync(this, Input, Id, () => SaveAsync(cancellationToken), () => ReadAsync(cancellationToken), cancellationToken)
            : Error.Invalid("posting.figures-wrong");

    private async Task<Error?> SaveAsync(CancellationToken cancellationToken)
    {
        var request = new SavePosting.Request(Id, null, Input.Version, Input.ToContent(), Input.ToContact());
        var saved = await save.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (saved.Succeeded)
        {
            Input.Version = saved.Value.Version;
            Input.Remember();
        }

        return saved.Error;
    }

    private async Task<EditedForm?> ReadAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is null ? PostingForm.Of(Found.Posting) : null;

    // The form comes back with all that was typed.
    private async Task<IActionResult> AgainAsync(Error error, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        ModelState.Remove("Input.Version");
        ModelState.Remove("Input.Opened");
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
