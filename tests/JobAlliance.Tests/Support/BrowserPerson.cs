using Microsoft.Playwright;

namespace JobAlliance.Tests.Support;

/// <summary>Somebody at a browser: opens pages, fills in fields by their labels, presses buttons by their words.</summary>
public sealed class BrowserPerson
{
    public BrowserPerson(IPage page)
    {
        Page = page;
        page.Console += (_, message) => KeepError(message);
    }

    public IPage Page { get; }

    public List<string> ConsoleErrors { get; } = [];

    public Task OpenAsync(string path) => Page.GotoAsync(path);

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new PageGetByLabelOptions { Exact = false }).First.FillAsync(text);

    public Task PressAsync(string words) =>
        Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = words, Exact = true }).First.ClickAsync();

    public Task FollowAsync(string words) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = words }).First.ClickAsync();

    public Task<string> ReadAsync() => Page.GetByRole(AriaRole.Main).InnerTextAsync();

    public async Task SignInAsync(string email, string password)
    {
        await OpenAsync("/account/sign-in");
        await Page.FillAsync("#Input_Email", email);
        await Page.FillAsync("#Input_Password", password);
        await Page.ClickAsync("main form button.btn-primary");
    }

    private void KeepError(IConsoleMessage message)
    {
        if (message.Type == "error")
        {
            ConsoleErrors.Add(message.Text);
        }
    }
}
