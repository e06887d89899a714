using System.Text.Json;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace JobAlliance.Web.Pages.Shared;

/// <summary><c>&lt;icon name="check" /&gt;</c>: one of Tabler's outline icons, drawn in the page; silent for screen readers unless it has a label.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    public required string Name { get; set; }

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"icon {output.Attributes["class"]?.Value}".TrimEnd());
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        foreach (var (name, value) in Drawing)
        {
            output.Attributes.SetAttribute(name, value);
        }

        if (Label is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }

        output.Content.SetHtmlContent(icons[Name]);
    }

    private static readonly (string Name, string Value)[] Drawing =
    [
        ("width", "24"),
        ("height", "24"),
        ("fill", "none"),
        ("stroke", "currentColor"),
        ("stroke-width", "1.75"),
        ("stroke-linecap", "round"),
        ("stroke-linejoin", "round"),
        ("focusable", "false"),
    ];
}

/// <summary>The drawings of Tabler's icons, read once from <c>wwwroot/lib/icons.json</c>, which the build makes from npm.</summary>
public sealed class Icons(IWebHostEnvironment environment)
{
    private readonly Lazy<Dictionary<string, string>> drawings = new(() => Read(environment));

    /// <summary>What stands inside the svg element; a square when there is no such icon.</summary>
    public string this[string name] => drawings.Value.GetValueOrDefault(name, """<rect x="5" y="5" width="14" height="14" rx="2"/>""");

    public bool Has(string name) => drawings.Value.ContainsKey(name);

    private static Dictionary<string, string> Read(IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("lib/icons.json");
        if (!file.Exists)
        {
            return [];
        }

        using var stream = file.CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
    }
}
