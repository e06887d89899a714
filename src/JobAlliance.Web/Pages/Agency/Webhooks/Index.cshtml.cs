using JobAlliance.Core.Common;
using JobAlliance.Core.Webhooks;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Webhooks;

/// <summary>Where the agency's own systems are told of its events. A secret is shown once.</summary>
public sealed class IndexModel(ListWebhooks list, AddWebhook add, ChangeWebhook change, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public WebhookForm Input { get; set; } = new();

    /// <summary>Null for members who may not manage the agency.</summary>
    public IReadOnlyList<ListWebhooks.Row>? Rows { get; private set; }

    /// <summary>The secret that was just made; this answer alone has it.</summary>
    public string? Secret { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var found = await list.HandleAsync(actor.AgencyId!.Value, actor, cancellationToken);
        Rows = found.Succeeded ? found.Value : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var added = await add.HandleAsync(new(actor.AgencyId!.Value, Input.Url?.Trim() ?? ""), actor, cancellationToken);
        return added.Error is { } refusal
            ? await RefuseAsync(refusal, "Input", cancellationToken)
            : await ShowAsync(added.Value.Secret, cancellationToken);
    }

    public async Task<IActionResult> OnPostRotateAsync(Guid webhook, [FromServices] RotateWebhookSecret rotate, CancellationToken cancellationToken)
    {
        var rotated = await rotate.HandleAsync(webhook, await current.GetAsync(cancellationToken), cancellationToken);
        return rotated.Error is { } refusal ? this.Refuse(refusal, texts) : await ShowAsync(rotated.Value, cancellationToken);
    }

    public Task<IActionResult> OnPostEnableAsync(Guid webhook, CancellationToken cancellationToken) =>
        ChangeAsync(new(webhook, Remove: false), "Webhooks.Enabled", cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(Guid webhook, CancellationToken cancellationToken) =>
        ChangeAsync(new(webhook, Remove: true), "Webhooks.Removed", cancellationToken);

    private async Task<IActionResult> ChangeAsync(ChangeWebhook.Request request, string textKey, CancellationToken cancellationToken)
    {
        Result result = await change.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } refusal)
        {
            return await RefuseAsync(refusal, "", cancellationToken);
        }

        this.Tell(texts[textKey]);
        return Redirect("/agency/webhooks");
    }

    private async Task<IActionResult> RefuseAsync(Error refusal, string prefix, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return this.Refuse(refusal, texts, prefix);
    }

    private async Task<IActionResult> ShowAsync(string secret, CancellationToken cancellationToken)
    {
        Secret = secret;
        Response.Headers.CacheControl = "no-store";
        ModelState.Clear();
        Input = new WebhookForm();
        return await OnGetAsync(cancellationToken);
    }
}

public sealed class WebhookForm
{
    public string? Url { get; set; }
}
