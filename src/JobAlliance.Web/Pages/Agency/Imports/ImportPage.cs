using System.Globalization;
using System.Text;
using JobAlliance.Core.Common;
using JobAlliance.Core.Imports;
using JobAlliance.Web.Commands;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Imports;

/// <summary>One import on its way: what the file would bring, how far it is, what became of it.</summary>
public abstract class ImportPage(ReadImport read, PreviewImport preview, CurrentActor current, Texts texts) : PageModel
{
    public const int PageSize = 50;

    /// <summary>Whose desk: <c>/agency</c> or <c>/staff</c>.</summary>
    public abstract string Room { get; }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public ReadImport.Answer Found { get; private set; } = null!;

    /// <summary>Only before it begins.</summary>
    public PreviewImport.Answer? Preview { get; private set; }

    public PagerView Pager =>
        new(
            Found.Job.ProblemsKept,
            Number * PageSize < Found.Job.ProblemsKept ? $"{Room}/imports/{Id}?p={Number + 1}" : null,
            null,
            Number > 1 ? $"{Room}/imports/{Id}?p={Number - 1}" : null
        );

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var found = await read.HandleAsync(new(Id, Number, PageSize), actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        Found = found.Value;
        if (Found.Job.Status == ImportStatus.Uploaded)
        {
            Preview = (await preview.HandleAsync(Id, actor, cancellationToken)).Value;
        }

        return Page();
    }

    /// <summary>The lines of progress alone; when the job is over, the whole page is asked for again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellationToken)
    {
        if (await OnGetAsync(cancellationToken) is not PageResult)
        {
            return NotFound();
        }

        if (Found.Job.IsOver)
        {
            Response.Headers["HX-Refresh"] = "true";
        }

        return Partial("/Pages/Agency/Imports/_Progress.cshtml", Found.Job);
    }

    public async Task<IActionResult> OnPostBeginAsync(bool publish, [FromServices] BeginImport begin, CancellationToken cancellationToken) =>
        Answer(await begin.HandleAsync(new(Id, publish), await current.GetAsync(cancellationToken), cancellationToken));

    public async Task<IActionResult> OnPostStopAsync([FromServices] StopImport stop, CancellationToken cancellationToken) =>
        Answer(await stop.HandleAsync(new(Id), await current.GetAsync(cancellationToken), cancellationToken));

    public async Task<IActionResult> OnPostContinueAsync([FromServices] ContinueImport goOn, CancellationToken cancellationToken) =>
        Answer(await goOn.HandleAsync(new(Id), await current.GetAsync(cancellationToken), cancellationToken));

    /// <summary>All problems as a CSV.</summary>
    public async Task<IActionResult> OnGetReportAsync(CancellationToken cancellationToken)
    {
        if (await OnGetAsync(cancellationToken) is not PageResult)
        {
            return NotFound();
        }

        var content = new MemoryStream();
        await using (var file = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        {
            await ImportProblemFile.WriteAsync(file, read.AllAsync(Id), [CultureInfo.CurrentUICulture], cancellationToken);
        }

        content.Position = 0;
        return File(content, "text/csv", Found.Job.FileName + ".report.csv");
    }

    private IActionResult Answer(Result result) => result.Error is { } refusal ? this.Refuse(refusal, texts) : Redirect($"{Room}/imports/{Id}");
}
