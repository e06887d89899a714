using JobAlliance.Core.Common;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>How a page answers when a use case refuses.</summary>
public static class Refusals
{
    /// <summary>
    /// 404, 403 and 410 become their page; anything else is written beside its field (or on top) and the form is shown again with all that was typed.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="error">Why it was refused.</param>
    /// <param name="texts">The words.</param>
    /// <param name="prefix">Where the page binds the request's fields.</param>
    public static IActionResult Refuse(this PageModel page, Error error, Texts texts, string prefix = "Input")
    {
        if (error.Kind is ErrorKind.NotFound or ErrorKind.Forbidden or ErrorKind.Gone)
        {
            return page.StatusCode(StatusOf(error.Kind));
        }

        // What could not be read is said already; a use case saw nothing there.
        var unread = page.ModelState.Where(entry => entry.Value?.Errors.Count > 0).Select(entry => entry.Key).ToHashSet();
        foreach (var one in error.Details ?? [error])
        {
            var key = one.Field is { } field ? $"{prefix}.{field}".TrimStart('.') : "";
            if (!unread.Contains(key))
            {
                page.ModelState.AddModelError(key, texts.Of(one));
            }
        }

        page.Response.StatusCode = StatusOf(error.Kind);
        return page.Page();
    }

    /// <summary>The HTTP status of a kind of refusal.</summary>
    public static int StatusOf(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.Invalid => StatusCodes.Status400BadRequest,
            ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.Conflict => StatusCodes.Status409Conflict,
            ErrorKind.Gone => StatusCodes.Status410Gone,
            _ => StatusCodes.Status412PreconditionFailed,
        };
}
