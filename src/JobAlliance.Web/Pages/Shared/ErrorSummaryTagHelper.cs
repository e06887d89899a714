using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace JobAlliance.Web.Pages.Shared;

/// <summary><c>&lt;error-summary /&gt;</c>: on top of a form, every error with a link to its field. Nothing when there is none.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext
            .ViewData.ModelState.SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        var title = new TagBuilder("h2");
        // A refused step has nothing to be corrected in a field.
        title.InnerHtml.Append(texts[errors.All(error => error.Key.Length == 0) ? "Frame.ErrorSummaryRefused" : "Frame.ErrorSummary"]);
        var list = new TagBuilder("ul");
        foreach (var (key, message) in errors)
        {
            list.InnerHtml.AppendHtml(Line(key, message));
        }

        output.Content.AppendHtml(title).AppendHtml(list);
    }

    private static TagBuilder Line(string key, string message)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a") { Attributes = { ["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_") } };
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
