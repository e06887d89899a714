using JobAlliance.Core.Market;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace JobAlliance.Web.Pages.Shared;

/// <summary><c>&lt;highlight of="@hit.Title" /&gt;</c>: the words that were found are marked; everything is encoded.</summary>
[HtmlTargetElement("highlight", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HighlightTagHelper : TagHelper
{
    public required Highlighted Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var at = 0;
        foreach (var span in Of.Spans)
        {
            output.Content.Append(Of.Text[at..span.Start]);
            var mark = new TagBuilder("mark");
            mark.InnerHtml.Append(Of.Text.Substring(span.Start, span.Length));
            output.Content.AppendHtml(mark);
            at = span.Start + span.Length;
        }

        output.Content.Append(Of.Text[at..]);
    }
}
