using JobAlliance.Core.Common;
using JobAlliance.Core.Editing;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Shared.Editing;

/// <summary>Saving a form that somebody else may have overtaken: the second of two people is told who changed what, and loses no text.</summary>
public sealed class SaveEdited(ReadEdits edits, Texts texts)
{
    private const int Attempts = 3;

    /// <summary>
    /// Saves. When others were first, the form holds what was typed over what they saved, and the page says so; when they changed nothing that the form shows,
    /// it is saved on top.
    /// </summary>
    /// <param name="page">Its <c>_Meanwhile</c> tells.</param>
    /// <param name="typed">The form.</param>
    /// <param name="rowId">The row that it edits.</param>
    /// <param name="save">Saves what the form holds now.</param>
    /// <param name="read">The form as the row is now; null when it is gone.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Error?> HandleAsync(
        PageModel page,
        EditedForm typed,
        Guid rowId,
        Func<Task<Error?>> save,
        Func<Task<EditedForm?>> read,
        CancellationToken cancellationToken
    )
    {
        var refused = await save();
        for (var attempt = 1; attempt < Attempts && refused is { Kind: ErrorKind.Stale } && await read() is { } theirs; attempt++)
        {
            var since = await edits.SinceAsync(rowId, typed.Version, cancellationToken);
            var meanwhile = Meanwhile.Meet(typed, theirs, since, texts);
            if (meanwhile.Differences.Count > 0)
            {
                page.ViewData[nameof(Meanwhile)] = meanwhile;
                page.ModelState.Clear();
                return refused;
            }

            refused = await save();
        }

        return refused;
    }
}
