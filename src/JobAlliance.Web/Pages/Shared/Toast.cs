using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>What was done, told once on the next page, with an undo for ten seconds. Never for errors.</summary>
public static class Toast
{
    internal const string Text = "toast.text";
    internal const string Undo = "toast.undo";
    internal const string Warning = "toast.warning";

    /// <param name="page">The page that did it.</param>
    /// <param name="text">What was done: '已撤回投递'.</param>
    /// <param name="undoPath">A path of this site that takes it back by POST; null when it cannot be.</param>
    public static void Tell(this PageModel page, string text, string? undoPath = null)
    {
        page.TempData[Text] = text;
        page.TempData[Undo] = undoPath;
    }

    /// <summary>What could not be done and why, told once on top of the next page; it stays there, as errors do.</summary>
    public static void Warn(this PageModel page, string text) => page.TempData[Warning] = text;

    internal static (string? Text, string? Undo) Take(ITempDataDictionary data) => (data[Text] as string, data[Undo] as string);
}
