using System.Globalization;
using JobAlliance.Core.Common;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>
/// <c>&lt;moment at="@x" /&gt;</c>: 11月24日（周二）14:00, never broken over two lines. <c>ago</c>: '3 天前' with the date on hover.
/// <c>day</c> instead of <c>at</c> for a day without a time.
/// </summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTagHelper(Texts texts) : TagHelper
{
    public DateTimeOffset? At { get; set; }

    public DateOnly? Day { get; set; }

    public bool Ago { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"nobreak {output.Attributes["class"]?.Value}".TrimEnd());
        if (At is null && Day is null)
        {
            output.TagName = "span";
            output.Content.SetContent(texts.Unknown);
            return;
        }

        output.TagName = "time";
        var said = At is { } at ? texts.Moment(at) : texts.Day(Day!.Value);
        output.Attributes.SetAttribute("datetime", Machine);
        if (Ago && At is { } moment)
        {
            output.Attributes.SetAttribute("title", said);
            said = texts.Ago(moment);
        }

        output.Content.SetContent(said);
    }

    private string Machine =>
        At is { } at
            ? at.ToOffset(Clock.ChinaOffset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
