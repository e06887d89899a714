using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff;

/// <summary>Messages that no consumer could handle, and 'send again'.</summary>
public sealed class MessagesModel(ListFailed listFailed, ResendFailed resend, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Page<FailedMessage> List { get; private set; } = Page<FailedMessage>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListFailed.Request(new PageRequest(50, Cursor));
        var result = await listFailed.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        List = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var result = await resend.HandleAsync(new ResendFailed.Request(ids), await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            await OnGetAsync(cancellationToken);
            return this.Refuse(error, texts);
        }

        this.Tell(texts["Desk.Resent", result.Value]);
        return Redirect("/staff/messages");
    }
}
