using System.Text.RegularExpressions;
using JobAlliance.Tests.Support;
using Microsoft.Playwright;

namespace JobAlliance.Tests.Browser;

internal static class Arriving
{
    /// <summary>
    /// Until the page is there and loaded. Asked for again and again: Playwright's own <c>WaitForURLAsync</c> listens for the event and can be late for it.
    /// </summary>
    /// <param name="path">How the address ends; * stands for one part of it.</param>
    public static async Task ArriveAsync(this IPage page, string path)
    {
        var address = new Regex(Regex.Escape(path).Replace(@"\*", "[^/?#]+", StringComparison.Ordinal) + "$");
        await Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = 15_000 });
        await Eventually.TrueAsync(async () => await page.EvaluateAsync<string>("document.readyState") == "complete");
    }
}
