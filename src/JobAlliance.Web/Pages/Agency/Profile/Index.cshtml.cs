using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Profile;

/// <summary>The agency's own page: strengths, services, capacity, and the switch that stops new work.</summary>
public sealed class IndexModel(ReadAgency read, EditAgency edit, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public AgencyForm Input { get; set; } = new();

    public ReadAgency.Answer Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        Input = AgencyForm.Of(Found.Agency);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromServices] MarketVocabulary vocabulary,
        [FromServices] SaveEdited edited,
        CancellationToken cancellationToken
    )
    {
        var actor = await current.GetAsync(cancellationToken);
        var refused = await edited.HandleAsync(
            this,
            Input,
            actor.AgencyId!.Value,
            async () =>
                (await edit.HandleAsync(new(actor.AgencyId!.Value, Input.Version, Input.ToProfile(vocabulary)), actor, cancellationToken)).Error,
            async () => await FindAsync(cancellationToken) is null ? AgencyForm.Of(Found.Agency) : null,
            cancellationToken
        );
        if (refused is not { } refusal)
        {
            this.Tell(texts["Agencies.Saved"]);
            return Redirect("/agency/profile");
        }

        return await FindAsync(cancellationToken) ?? this.Refuse(refusal, texts);
    }

    public async Task<IActionResult> OnPostPauseAsync(bool paused, [FromServices] PauseIntake pause, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var result = await pause.HandleAsync(new(actor.AgencyId!.Value, paused), actor, cancellationToken);
        if (result.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        this.Tell(texts[paused ? "Agencies.PausedNow" : "Agencies.ResumedNow"]);
        return Redirect("/agency/profile");
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
