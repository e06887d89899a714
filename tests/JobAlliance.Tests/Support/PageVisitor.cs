using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace JobAlliance.Tests.Support;

/// <summary>Walks the pages as a browser without scripts does: cookies, forms, redirects one by one.</summary>
public sealed class PageVisitor(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = address,
    };

    public HttpClient Http => http;

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The page at an address, redirects followed.</summary>
    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        var response = await GetAsync(path);
        for (var hops = 0; hops < 5 && response.Headers.Location is { } next; hops++)
        {
            response = await GetAsync(next.ToString());
        }

        return await ReadAsync(response);
    }

    /// <summary>Fills in the form of a page and sends it; what is not given is sent as the page has it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await OpenAsync(path);
        var form =
            page.QuerySelectorAll("main form")
                .OfType<IHtmlFormElement>()
                .FirstOrDefault(form => fields.All(field => form.Elements[field.Name] is not null))
            ?? throw new InvalidOperationException($"{path} has no form with {string.Join(", ", fields.Select(field => field.Name))}");
        return await PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : path, form, fields);
    }

    /// <summary>Presses the button of a handler on a page that is open, with some fields typed over.</summary>
    public async Task<HttpResponseMessage> PressAsync(IHtmlDocument page, string handler, params (string Name, string Value)[] fields)
    {
        var button =
            page.QuerySelectorAll("main form button")
                .FirstOrDefault(one => PathOf(one).Contains($"handler={handler}", StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"The page has no button for {handler}");
        return await PostAsync(PathOf(button), (IHtmlFormElement)button.Closest("form")!, fields);
    }

    /// <summary>Sends a form of a page that is open to an address, with some fields typed over.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, IHtmlFormElement form, IReadOnlyList<(string Name, string Value)> fields)
    {
        var typed = fields.ToDictionary(field => field.Name, field => field.Value);
        var values = Values(form).Where(pair => !typed.ContainsKey(pair.Key)).Concat(typed);
        return http.PostAsync(path, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
    }

    private static string PathOf(AngleSharp.Dom.IElement button) =>
        button.GetAttribute("formaction") ?? button.Closest("form")?.GetAttribute("action") ?? "";

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public void Dispose() => http.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form) =>
        form.Elements.SelectMany(element =>
            element switch
            {
                IHtmlInputElement { Name.Length: > 0, Type: "checkbox" or "radio" } box => box.IsChecked ? [new(box.Name, box.Value)] : [],
                IHtmlInputElement { Name.Length: > 0 } input => [new(input.Name, input.Value)],
                IHtmlTextAreaElement { Name.Length: > 0 } area => [new(area.Name, area.Value)],
                IHtmlSelectElement { Name.Length: > 0 } select => select.SelectedOptions.Select(option => new KeyValuePair<string, string>(
                    select.Name,
                    option.Value
                )),
                _ => Enumerable.Empty<KeyValuePair<string, string>>(),
            }
        );
}
