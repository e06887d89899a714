using JobAlliance.Core.Imports;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Imports;

/// <summary>Sending a file of postings, and what became of the earlier ones.</summary>
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
[RequestSizeLimit(MostBytes)]
public abstract class ImportListPage(ListImports list, UploadImport upload, CurrentActor current, Texts texts) : PageModel
{
    private const long MostBytes = 512L << 20;

    /// <summary>Whose desk: <c>/agency</c> or <c>/staff</c>.</summary>
    public abstract string Room { get; }

    /// <summary>Résumés are the centre's alone.</summary>
    public bool TakesResumes => Room == "/staff";

    [BindProperty]
    public ImportKind Kind { get; set; }

    public IReadOnlyList<ImportJob> Jobs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var found = await list.HandleAsync(actor.AgencyId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        Jobs = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, IFormFile? mapping, CancellationToken cancellationToken)
    {
        if (file is null or { Length: 0 })
        {
            ModelState.AddModelError("File", texts["Errors.import.file-missing"]);
            return await OnGetAsync(cancellationToken);
        }

        var actor = await current.GetAsync(cancellationToken);
        await using var content = file.OpenReadStream();
        var request = new UploadImport.Request(
            actor.AgencyId,
            TakesResumes ? Kind : ImportKind.Postings,
            file.FileName,
            content,
            null,
            await TextOfAsync(mapping, cancellationToken)
        );
        var uploaded = await upload.HandleAsync(request, actor, cancellationToken);
        if (uploaded.Error is not { } refusal)
        {
            return Redirect($"{Room}/imports/{uploaded.Value}");
        }

        return await OnGetAsync(cancellationToken) is PageResult ? this.Refuse(refusal, texts, "") : this.Refuse(refusal, texts);
    }

    /// <summary>A spreadsheet's empty table with the documented header.</summary>
    public IActionResult OnGetTemplate()
    {
        var header = string.Join(',', Core.Imports.Reading.StandardHeader.ChineseNames);
        return File(
            [.. System.Text.Encoding.UTF8.Preamble, .. System.Text.Encoding.UTF8.GetBytes(header + "\r\n")],
            "text/csv",
            "postings-template.csv"
        );
    }

    private static async Task<string?> TextOfAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null or { Length: 0 or > 1 << 20 })
        {
            return null;
        }

        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
