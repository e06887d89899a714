using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Staff;

/// <summary>What the centre told everybody, or one group.</summary>
public sealed class NoticesModel(ListNotices listNotices, PublishNotice publish, WithdrawNotice withdraw, CurrentActor current, Texts texts)
    : PageModel
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Page<ListNotices.Row> List { get; private set; } = Page<ListNotices.Row>.Empty;

    public IReadOnlyList<SelectListItem> Audiences =>
        [.. Enum.GetValues<NoticeAudience>().Select(audience => new SelectListItem(texts.Of(audience), audience.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListNotices.Request(new PageRequest(20, Cursor), All: true);
        var result = await listNotices.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        List = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        var request = new PublishNotice.Request(Input.Title ?? "", Input.Text ?? "", Input.Audience);
        var result = await publish.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result.Error, "Desk.NoticePublished", cancellationToken);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var result = await withdraw.HandleAsync(new WithdrawNotice.Request(id), await current.GetAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result.Error, "Desk.NoticeWithdrawnNow", cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(Error? refusal, string said, CancellationToken cancellationToken)
    {
        if (refusal is { } error)
        {
            await OnGetAsync(cancellationToken);
            return this.Refuse(error, texts);
        }

        this.Tell(texts[said]);
        return Redirect("/staff/notices");
    }

    public sealed class Fields
    {
        public string? Title { get; set; }

        public string? Text { get; set; }

        public NoticeAudience Audience { get; set; }
    }
}
