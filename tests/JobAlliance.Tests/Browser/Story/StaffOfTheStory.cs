using JobAlliance.Tests.Support;
using Microsoft.Playwright;

namespace JobAlliance.Tests.Browser.Story;

/// <summary>The clerk of the centre, at the keyboard.</summary>
internal sealed class StaffOfTheStory(BrowserPerson person)
{
    private IPage Page => person.Page;

    /// <summary>Opens the match beside the queue, looks at the evidence, and approves it with a key.</summary>
    public async Task ApproveAsync(string title)
    {
        await person.OpenAsync("/staff/review");
        (await person.ReadAsync()).ShouldNotContain("王小明", customMessage: "matches are reviewed without names");
        await Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).First.ClickAsync();
        var panel = Page.Locator("#panel");
        await panel.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 }).WaitForAsync();
        (await panel.InnerTextAsync()).ShouldContain("Spring");
        await Page.Keyboard.PressAsync("a");
        await Page.Locator("[data-toast]", new() { HasText = "已通过" }).WaitForAsync();
    }

    public async Task<string> ReadAsync(string path)
    {
        await person.OpenAsync(path);
        return await person.ReadAsync();
    }
}
