using JobAlliance.Core.Common;
using JobAlliance.Core.Webhooks;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Webhooks;

/// <summary>Where the agency's own systems are told of its events. A secret is shown once.</summary>
public sealed class IndexModel(
    ListWebhooks list,
    AddWebhook add,
    ChangeWebhook change,
    RotateWebhookSecret rotate,
    SaveEdited edited,
    CurrentActor current,
    Texts texts
) : PageModel
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

    public async Task<IActionResult> OnPostRotateAsync(SeenWebhook seen, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var secret = "";
        var refused = await SaveAsync(
            seen,
            async () =>
            {
                var rotated = await rotate.HandleAsync(new(seen.Webhook, seen.Version), actor, cancellationToken);
                secret = rotated.Succeeded ? rotated.Value : "";
                return rotated.Error;
            },
            cancellationToken
        );
        return refused is { } refusal ? await RefuseAsync(refusal, "", cancellationToken) : await ShowAsync(secret, cancellationToken);
    }

    public Task<IActionResult> OnPostEnableAsync(SeenWebhook seen, CancellationToken cancellationToken) =>
        ChangeAsync(seen, remove: false, "Webhooks.Enabled", cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(SeenWebhook seen, CancellationToken cancellationToken) =>
        ChangeAsync(seen, remove: true, "Webhooks.Removed", cancellationToken);

    private async Task<IActionResult> ChangeAsync(SeenWebhook seen, bool remove, string textKey, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var refused = await SaveAsync(
            seen,
            async () => (await change.HandleAsync(new(seen.Webhook, remove, seen.Version), actor, cancellationToken)).Error,
            cancellationToken
        );
        if (refused is { } refusal)
        {
            return await RefuseAsync(refusal, "", cancellationToken);
        }

        this.Tell(texts[textKey]);
        return Redirect("/agency/webhooks");
    }

    private Task<Error?> SaveAsync(SeenWebhook seen, Func<Task<Error?>> save, CancellationToken cancellationToken) =>
        edited.HandleAsync(
            this,
            seen,
            seen.Webhook,
            save,
            async () =>
            {
                await OnGetAsync(cancellationToken);
                return Rows?.SingleOrDefault(row => row.Id == seen.Webhook) is { } row ? SeenWebhook.Of(row) : null;
            },
            cancellationToken
        );

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
