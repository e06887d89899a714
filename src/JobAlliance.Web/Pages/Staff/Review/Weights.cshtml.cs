using JobAlliance.Core.Common;
using JobAlliance.Core.Matching;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff.Review;

/// <summary>The weights of the score: changed with a look at what that does to the open market, saved as a new version.</summary>
public sealed class WeightsModel(ReadWeights read, PreviewWeights preview, SaveWeights save, CurrentActor current, Texts texts) : PageModel
{
    /// <summary>How much the posting's side counts of both.</summary>
    public const string AsksShare = "asksShare";

    [BindProperty]
    public WeightsForm Input { get; set; } = new();

    /// <summary>Instead of a version's number: what the program comes with.</summary>
    public const int TheProgram = 0;

    /// <summary>An earlier version to begin with, or <see cref="TheProgram"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public int? From { get; set; }

    public ReadWeights.View View { get; private set; } = null!;

    public PreviewWeights.View? Preview { get; private set; }

    /// <summary>What others saved while this person was typing; empty otherwise.</summary>
    public IReadOnlyList<ReadWeights.Version> Meanwhile { get; private set; } = [];

    public ScoringWeights InForce => View.Newest.Weights;

    /// <summary>Numbers of the form that differ from those in force.</summary>
    public IReadOnlyList<WeightChange> Changes => ModelState.IsValid ? Input.On(InForce).ChangesSince(InForce) : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        var begin = From == TheProgram ? ScoringWeights.Default : View.Of(From ?? View.Newest.Number);
        Input = WeightsForm.Of(begin ?? InForce, View.Newest.Number);
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken) =>
        await BeginAsync(cancellationToken) ?? await ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        if (await BeginAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        if (Meanwhile.Count > 0 || Input.Signature != Input.Previewed)
        {
            return await ShowAsync(cancellationToken);
        }

        Result<int> result = await save.HandleAsync(Input.On(InForce), await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { Kind: ErrorKind.Stale })
        {
            return await BeginAsync(cancellationToken) ?? await ShowAsync(cancellationToken);
        }

        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        this.Tell(texts["Weights.Saved", result.Value]);
        return Redirect("/staff/review/weights");
    }

    public static string FieldOf(string name) => $"Input.Values[{name}]";

    /// <summary>How much of its side a component has, as typed.</summary>
    public string? ShareOf(string name)
    {
        var side = Input.Numbers.Where(number => WeightNumbers.IsShare(number.Key) && number.Key[..5] == name[..5]).Sum(number => number.Value ?? 0);
        return side > 0 ? texts.Percent((Input.Numbers.GetValueOrDefault(name) ?? 0) / side) : null;
    }

    // Reads the versions, checks what was typed, and takes over what others saved since the form was opened.
    private async Task<IActionResult?> BeginAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        List<Error> errors = [.. WeightNumbers.Check(Input.Numbers).Select(Named)];
        if (errors.Count > 0)
        {
            return this.Refuse(Error.Many(errors), texts);
        }

        if (Input.Version != View.Newest.Number)
        {
            Meanwhile = [.. View.Versions.Where(version => version.Number > Input.Version)];
            Input.TakeOver(View.Of(Input.Version) ?? InForce, InForce);
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status412PreconditionFailed;
        }

        return null;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        var result = await preview.HandleAsync(Input.On(InForce), await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        Preview = result.Value;
        ModelState.Clear();
        Input.Previewed = Input.Signature;
        return Page();
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        var found = await read.HandleAsync(await current.GetAsync(cancellationToken), cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        View = found.Value;
        return null;
    }

    // The summary on top says which number it means.
    private Error Named(Error error) =>
        error with
        {
            Field = $"Values[{error.Field}]",
            Args = [texts[$"Weights.{error.Field}"], .. error.Args ?? []],
        };
}
