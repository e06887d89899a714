using JobAlliance.Core.Common;
using JobAlliance.Core.Postings;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;

namespace JobAlliance.Web.Pages.Agency.Postings;

/// <summary>The postings of an agency, or the centre's own: a table with filters in the address, and what can be done with several at once.</summary>
public abstract class PostingListPage(ListOwnPostings list, CurrentActor current, Texts texts) : PageModel
{
    private const int Size = 50;

    /// <summary>Whose desk: <c>/agency</c> or <c>/staff</c>.</summary>
    public abstract string Room { get; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public PostingStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public PostingSort Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ListOwnPostings.Answer List { get; private set; } = null!;

    public IEnumerable<SelectListItem> Sorts =>
        Enum.GetValues<PostingSort>().Select(sort => new SelectListItem(texts[$"Postings.Sort{sort}"], sort.ToString(), sort == Sort));

    public PagerView Pager =>
        new(List.Total, Number * Size < List.Total ? PathOf(Status, Number + 1) : null, null, Number > 1 ? PathOf(Status, Number - 1) : null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var found = await list.HandleAsync(new(actor.AgencyId, Text, Status, Sort, Number, Size), actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        List = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostNewAsync([FromServices] SavePosting save, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var empty = new PostingContent { Title = "", EmployerName = "" };
        var saved = await save.HandleAsync(new(null, actor.AgencyId, 0, empty, null), actor, cancellationToken);
        return saved.Error is { } refusal ? this.Refuse(refusal, texts) : Redirect($"{Room}/postings/{saved.Value.PostingId}/edit");
    }

    public async Task<IActionResult> OnPostCloseAsync(Guid[] ids, [FromServices] ClosePosting close, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        return await EachAsync(ids, "Postings.ClosedMany", id => close.HandleAsync(new(id), actor, cancellationToken));
    }

    public async Task<IActionResult> OnPostPublishAsync(Guid[] ids, [FromServices] PublishPosting publish, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        return await EachAsync(ids, "Postings.PublishedMany", id => publish.HandleAsync(new(id), actor, cancellationToken));
    }

    public string PathOf(PostingStatus? status, int number = 1) =>
        QueryHelpers.AddQueryString(
            $"{Room}/postings",
            new Dictionary<string, string?>
            {
                ["q"] = string.IsNullOrWhiteSpace(Text) ? null : Text,
                ["status"] = status?.ToString(),
                ["sort"] = Sort == PostingSort.Changed ? null : Sort.ToString(),
                ["p"] = number > 1 ? $"{number}" : null,
            }
        );

    private async Task<IActionResult> EachAsync(Guid[] ids, string textKey, Func<Guid, Task<Result>> act)
    {
        var done = 0;
        Error? first = null;
        foreach (var id in ids)
        {
            var result = await act(id);
            done += result.Succeeded ? 1 : 0;
            first ??= result.Error;
        }

        if (first is not null)
        {
            this.Warn(texts["Postings.SomeNot", ids.Length - done, texts.Of(first)]);
        }

        this.Tell(texts[textKey, done]);
        return Redirect(PathOf(Status, Number));
    }
}
