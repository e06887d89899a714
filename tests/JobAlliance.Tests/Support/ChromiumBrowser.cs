using Microsoft.Playwright;

namespace JobAlliance.Tests.Support;

/// <summary>A real Chromium in front of the running program. The test is skipped by name where none is installed.</summary>
public sealed class ChromiumBrowser : IAsyncDisposable
{
    private const string Debian = "/usr/bin/chromium";
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private ChromiumBrowser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    public static async Task<ChromiumBrowser> StartAsync()
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? Debian;
        Assert.SkipUnless(File.Exists(path), "needs Chromium: apt-get install chromium, or set CHROMIUM");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] }
        );
        return new ChromiumBrowser(playwright, browser);
    }

    /// <summary>A person with cookies of their own. What the page's console calls an error fails the test at the end.</summary>
    public async Task<BrowserPerson> PersonAsync(Uri address, int width = 1280, bool scripts = true)
    {
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.ToString(),
                Locale = "zh-CN",
                JavaScriptEnabled = scripts,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
            }
        );
        context.SetDefaultTimeout(15_000);
        return new BrowserPerson(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
