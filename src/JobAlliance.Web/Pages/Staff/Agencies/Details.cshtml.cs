using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Agency.Profile;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff.Agencies;

/// <summary>One agency as staff keep it: licence, strengths, capacity, membership.</summary>
public sealed class DetailsModel(ReadAgency read, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AgencyForm Input { get; set; } = new();

    [BindProperty]
    public LicenceForm Licence { get; set; } = new();

    public ReadAgency.Answer Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        (Input, Licence) = (AgencyForm.Of(Found.Agency), LicenceForm.Of(Found.Agency));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromServices] EditAgency edit,
        [FromServices] MarketVocabulary vocabulary,
        [FromServices] SaveEdited edited,
        CancellationToken cancellationToken
    )
    {
        var actor = await current.GetAsync(cancellationToken);
        var refused = await edited.HandleAsync(
            this,
            Input,
            Id,
            async () => (await edit.HandleAsync(new(Id, Input.Version, Input.ToProfile(vocabulary)), actor, cancellationToken)).Error,
            async () => await FindAsync(cancellationToken) is null ? AgencyForm.Of(Found.Agency) : null,
            cancellationToken
        );
        return await AnswerAsync(refused is { } error ? error : Result.Success, "Agencies.Saved", "Input", cancellationToken);
    }

    public async Task<IActionResult> OnPostLicenceAsync(
        [FromServices] SetLicence set,
        [FromServices] SaveEdited edited,
        CancellationToken cancellationToken
    )
    {
        var actor = await current.GetAsync(cancellationToken);
        var refused = await edited.HandleAsync(
            this,
            Licence,
            Id,
            async () =>
                (await set.HandleAsync(new(Id, Licence.Version, Licence.LicenceNumber, Licence.LicenceExpiresOn), actor, cancellationToken)).Error,
            async () => await FindAsync(cancellationToken) is null ? LicenceForm.Of(Found.Agency) : null,
            cancellationToken
        );
        return await AnswerAsync(refused is { } error ? error : Result.Success, "Agencies.LicenceSaved", "Licence", cancellationToken);
    }

    public async Task<IActionResult> OnPostConveningAsync([FromServices] NameConveningAgency name, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await name.HandleAsync(new(Id), await current.GetAsync(cancellationToken), cancellationToken),
            "Agencies.ConveningNow",
            "",
            cancellationToken
        );

    public async Task<IActionResult> OnPostPauseAsync(bool paused, [FromServices] PauseIntake pause, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await pause.HandleAsync(new(Id, paused), await current.GetAsync(cancellationToken), cancellationToken),
            paused ? "Agencies.PausedNow" : "Agencies.ResumedNow",
            "",
            cancellationToken
        );

    public async Task<IActionResult> OnPostLeaveAsync(
        DateOnly? leftOn,
        long version,
        [FromServices] LeaveAlliance leave,
        CancellationToken cancellationToken
    ) =>
        await AnswerAsync(
            await leave.HandleAsync(new(Id, version, leftOn), await current.GetAsync(cancellationToken), cancellationToken),
            leftOn is null ? "Agencies.StaysNow" : "Agencies.LeavesNow",
            "",
            cancellationToken
        );

    private async Task<IActionResult> AnswerAsync(Result result, string textKey, string prefix, CancellationToken cancellationToken)
    {
        if (result.Succeeded)
        {
            this.Tell(texts[textKey]);
            return Redirect($"/staff/agencies/{Id}");
        }

        if (await FindAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        // One of the two forms was sent; the other shows what is saved.
        Input = prefix == "Input" ? Input : AgencyForm.Of(Found.Agency);
        Licence = prefix == "Licence" ? Licence : LicenceForm.Of(Found.Agency);
        return this.Refuse(result.Error!, texts, prefix);
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

public sealed class LicenceForm : EditedForm
{
    private static readonly EditedField[] Edited =
    [
        new(nameof(LicenceNumber), "Agencies.LicenceNumber", nameof(Core.Agencies.Agency.LicenceNumber)),
        new(nameof(LicenceExpiresOn), "Agencies.LicenceExpires", nameof(Core.Agencies.Agency.LicenceExpiresOn)),
    ];

    public string? LicenceNumber { get; set; }

    public DateOnly? LicenceExpiresOn { get; set; }

    public override IReadOnlyList<EditedField> EditedFields() => Edited;

    public static LicenceForm Of(Core.Agencies.Agency agency)
    {
        var form = new LicenceForm
        {
            Version = agency.Version,
            LicenceNumber = agency.LicenceNumber,
            LicenceExpiresOn = agency.LicenceExpiresOn,
        };
        form.Remember();
        return form;
    }
}
