using JobAlliance.Core.Exchange;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Threads;

/// <summary>One thread with a graduate.</summary>
public sealed class ThreadModel(ReadThread readThread, PostMessage postMessage, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>How many of the newest messages are passed over.</summary>
    [BindProperty(SupportsGet = true)]
    public int Earlier { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public ReadThread.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var result = await readThread.HandleAsync(
            new ReadThread.Request(Id, Skip: Earlier),
            await current.GetAsync(cancellationToken),
            cancellationToken
        );
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        View = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = new PostMessage.Request(Id, Input.Text ?? "");
        var result = await postMessage.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            var shown = await OnGetAsync(cancellationToken);
            return View is null ? shown : this.Refuse(error, texts);
        }

        return Redirect($"/agency/threads/{Id}");
    }

    public sealed class Fields
    {
        public string? Text { get; set; }
    }
}
