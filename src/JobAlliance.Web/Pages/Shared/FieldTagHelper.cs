using System.Globalization;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>
/// <c>&lt;field for="Input.Title" label="@T["…"]" hint="@T["…"]" optional width="medium" /&gt;</c>: label above, hint under it, the input as wide as its
/// content, the error beside it. Inside the element may stand an input of one's own; it takes <c>id</c> and <c>name</c> from <c>for</c>.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(Texts texts, Icons icons) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public bool Optional { get; set; }

    /// <summary>text, email, password, number, date, datetime-local, month, tel, url, textarea, select, checkbox; read from the property when not given.</summary>
    public string? Type { get; set; }

    /// <summary>short (a number, a date), medium (a name), wide (a line), full.</summary>
    public string Width { get; set; } = "medium";

    public int Rows { get; set; } = 5;

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Other attributes of the input: <c>input-autocomplete="email"</c>.</summary>
    [HtmlAttributeName(DictionaryAttributePrefix = "input-")]
    public Dictionary<string, string?> InputAttributes { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldParts(For, ViewContext, InputAttributes)
        {
            Hint = Hint,
            Type = Type ?? TypeOf(For, Items),
            Width = Width,
            Rows = Rows,
        };
        var own = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field {output.Attributes["class"]?.Value}".TrimEnd());
        var input = field.Input(Items);
        if (field.Type == "checkbox")
        {
            output.Content.AppendHtml(field.Check(input, Label));
        }
        else
        {
            output.Content.AppendHtml(field.LabelOf(Label, Optional ? texts["Frame.Optional"] : null));
            output.Content.AppendHtml(field.HintOf());
            output.Content.AppendHtml(own.IsEmptyOrWhiteSpace ? input : own);
        }

        output.Content.AppendHtml(field.ErrorOf(icons["alert-circle"]));
    }

    private static string TypeOf(ModelExpression expression, IEnumerable<SelectListItem>? items)
    {
        var type = expression.Metadata.UnderlyingOrModelType;
        return items is not null ? "select"
            : type == typeof(bool) ? "checkbox"
            : type == typeof(DateOnly) ? "date"
            : type == typeof(int) ? "number"
            : expression.Name.EndsWith("Email", StringComparison.Ordinal) ? "email"
            : expression.Name.EndsWith("Password", StringComparison.Ordinal) ? "password"
            : "text";
    }
}
