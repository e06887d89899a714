using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Me;

/// <summary>The résumé's editor: one step a page, saved as one goes, with and without scripts.</summary>
public sealed class ResumeModel(OwnResume ownResume, ListAgencyNames agencyNames, MarketVocabulary vocabulary, Texts texts) : PageModel
{
    [BindProperty]
    public ResumeForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public ResumeStep Step { get; set; }

    public ReadOwnResume.Answer Resume { get; private set; } = null!;

    public IReadOnlyList<ListAgencyNames.Row> Agencies { get; private set; } = [];

    public IReadOnlyList<Industry> Industries => vocabulary.Industries.All;

    public IReadOnlyList<string> Cities => vocabulary.Places.Cities;

    public IReadOnlyList<string> Districts => vocabulary.Places.DistrictsOf(Resume.Profile.City ?? "上海");

    public IReadOnlyList<SelectListItem> Degrees =>
        [
            .. Enum.GetValues<Degree>()
                .Select(degree => new SelectListItem(degree == Degree.None ? texts["Resume.ChooseDegree"] : texts.Of(degree), degree.ToString())),
        ];

    public IReadOnlyList<SelectListItem> StudyTypes =>
        [
            new(texts["Resume.ChooseDegree"], ""),
            .. Enum.GetValues<Degree>()
                .Where(degree => degree != Degree.None)
                .Select(degree => new SelectListItem(texts.Of(degree), Texts.Say($"Enums.Degree.{degree}"))),
        ];

    public ResumeStep? Previous => Step > ResumeStep.Profile ? Step - 1 : null;

    /// <summary>What the check found, by the step where it is mended.</summary>
    public IEnumerable<(ResumeStep Step, string Text)> Lacking => Resume.Lacking.Select(error => (StepOf(error.Field), texts.Of(error)));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        Input = ResumeForm.Of(Resume, Step);
        return Page();
    }

    /// <summary>Saves, and goes on to the next step.</summary>
    public async Task<IActionResult> OnPostAsync([FromServices] SaveEdited edited, CancellationToken cancellationToken)
    {
        var refused = await SaveAsync(edited, cancellationToken);
        return refused is { } error ? Again(error) : RedirectToPage(new { step = (Step + 1).ToString().ToLowerInvariant() });
    }

    /// <summary>Saves by itself while somebody types; answers in words.</summary>
    public async Task<IActionResult> OnPostDraftAsync(
        [FromServices] SaveEdited edited,
        [FromServices] TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (await SaveAsync(edited, cancellationToken) is { } error)
        {
            return Content(texts.Of(error));
        }

        Response.Headers["Version"] = $"{Input.Version}";
        return Content(texts["Frame.SavedAt", texts.Time(clock.GetUtcNow())]);
    }

    /// <summary>Saves, and offers one more entry.</summary>
    public async Task<IActionResult> OnPostAddAsync([FromServices] SaveEdited edited, CancellationToken cancellationToken)
    {
        if (await SaveAsync(edited, cancellationToken) is { } error)
        {
            return Again(error);
        }

        ModelState.Clear();
        Input.Add(Step);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(int index, [FromServices] SaveEdited edited, CancellationToken cancellationToken)
    {
        Input.Remove(Step, index);
        return await SaveAsync(edited, cancellationToken) is { } error
            ? Again(error)
            : RedirectToPage(new { step = Step.ToString().ToLowerInvariant() });
    }

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var submitted = await ownResume.SubmitAsync(cancellationToken);
        if (submitted.Error is { } error)
        {
            return Again(error);
        }

        this.Tell(texts["Resume.Submitted", submitted.Value.Number]);
        return LocalRedirect("/me");
    }

    public async Task<IActionResult> OnPostVisibilityAsync(bool visible, CancellationToken cancellationToken)
    {
        var set = await ownResume.ShowAsync(visible, cancellationToken);
        if (set.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        this.Tell(texts[visible ? "Resume.NowVisible" : "Resume.NowHidden"]);
        return RedirectToPage(new { step = "check" });
    }

    private async Task<Error?> SaveAsync(SaveEdited edited, CancellationToken cancellationToken)
    {
        Input.Step = Step;
        if (await LoadAsync(cancellationToken) is not null)
        {
            return Error.NotFound("graduate.not-found");
        }

        return ModelState.IsValid
            ? await edited.HandleAsync(
                this,
                Input,
                Resume.GraduateId,
                () => SaveAsync(cancellationToken),
                async () => await LoadAsync(cancellationToken) is null ? FormOf() : null,
                cancellationToken
            )
            : Error.Invalid("form.correct");
    }

    private async Task<Error?> SaveAsync(CancellationToken cancellationToken)
    {
        var request = Input.ToRequest(Step, Resume.Draft, Resume.Wishes) with { Version = Input.Version };
        var saved = await ownResume.SaveAsync(request, cancellationToken);
        if (saved.Succeeded)
        {
            Input.Version = saved.Value.Version;
            Input.Remember();
        }

        return saved.Error;
    }

    private ResumeForm FormOf()
    {
        var form = ResumeForm.Of(Resume, Step);
        form.Know(Agencies.Select(agency => KeyValuePair.Create(agency.Id, agency.Name)));
        return form;
    }

    private IActionResult Again(Error error) => error.Code == "form.correct" ? Page() : this.Refuse(error, texts, $"Input.{Step}");

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        var found = await ownResume.ReadAsync(cancellationToken);
        if (found.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        Resume = found.Value;
        Agencies = Step == ResumeStep.Wishes ? await agencyNames.HandleAsync(cancellationToken) : [];
        return null;
    }

    private static ResumeStep StepOf(string? field) =>
        field switch
        {
            nameof(Core.Graduates.Resume.Education) => ResumeStep.Education,
            nameof(Core.Graduates.Resume.Work) => ResumeStep.Work,
            nameof(Wishes.Titles) or nameof(Wishes.MinimumMonthlySalary) => ResumeStep.Wishes,
            _ => ResumeStep.Profile,
        };
}
