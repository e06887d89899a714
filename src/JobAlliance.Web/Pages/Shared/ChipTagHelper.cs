using Microsoft.AspNetCore.Razor.TagHelpers;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>The four meanings; each has its icon, so that no meaning is told by colour alone.</summary>
public enum Meaning
{
    Neutral,
    Good,
    Attention,
    Bad,
}

/// <summary><c>&lt;chip meaning="Good"&gt;已发布&lt;/chip&gt;</c>: where something stands, with an icon and a word. People get none of the colours: a graduate is Neutral.</summary>
[HtmlTargetElement("chip")]
public sealed class ChipTagHelper(Icons icons) : TagHelper
{
    public Meaning Meaning { get; set; }

    /// <summary>Another icon than the meaning's own.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"chip chip-{Meaning.ToString().ToLowerInvariant()} {output.Attributes["class"]?.Value}".TrimEnd());
        output.PreContent.SetHtmlContent(
            "<svg class=\"icon\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\""
                + $" stroke-linejoin=\"round\" aria-hidden=\"true\">{icons[Icon ?? IconOf(Meaning)]}</svg>"
        );
    }

    private static string IconOf(Meaning meaning) =>
        meaning switch
        {
            Meaning.Good => "circle-check",
            Meaning.Attention => "clock-exclamation",
            Meaning.Bad => "alert-circle",
            _ => "circle-dot",
        };
}
