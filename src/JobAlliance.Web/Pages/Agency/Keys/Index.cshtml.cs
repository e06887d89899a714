using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Keys;

/// <summary>Keys of the agency's own systems. A new one is shown once.</summary>
public sealed class IndexModel(ReadAgency read, IssueAgencyKey issue, RevokeAgencyKey revoke, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public KeyForm Input { get; set; } = new();

    public ReadAgency.Answer Found { get; private set; } = null!;

    /// <summary>The key that was just issued; this answer alone has it.</summary>
    public string? Secret { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ?? Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => IssueAsync(Input.Name ?? "", null, cancellationToken);

    public Task<IActionResult> OnPostRotateAsync(Guid key, string name, CancellationToken cancellationToken) =>
        IssueAsync(name, key, cancellationToken);

    public async Task<IActionResult> OnPostRevokeAsync(Guid key, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var result = await revoke.HandleAsync(new(actor.AgencyId!.Value, key), actor, cancellationToken);
        if (result.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        this.Tell(texts["Agencies.KeyRevoked"]);
        return Redirect("/agency/keys");
    }

    private async Task<IActionResult> IssueAsync(string name, Guid? replaces, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var expires = Input.ExpiresOn is { } day ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, Clock.ChinaOffset) : (DateTimeOffset?)null;
        var issued = await issue.HandleAsync(new(actor.AgencyId!.Value, name, expires, replaces), actor, cancellationToken);
        if (await FindAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        if (issued.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        Secret = issued.Value.Secret;
        Response.Headers.CacheControl = "no-store";
        ModelState.Clear();
        Input = new KeyForm();
        return Page();
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var found = await read.HandleAsync(actor.AgencyId!.Value, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        Found = found.Value;
        return null;
    }
}

public sealed class KeyForm
{
    public string? Name { get; set; }

    public DateOnly? ExpiresOn { get; set; }
}
