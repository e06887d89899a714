using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>The parts of one form field: label, hint, input, error, tied together by their ids.</summary>
internal sealed class FieldParts(ModelExpression expression, ViewContext view, Dictionary<string, string?> attributes)
{
    private readonly string name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);

    public required string? Hint { get; init; }

    public required string Type { get; init; }

    public required string Width { get; init; }

    public required int Rows { get; init; }

    private string Id => TagBuilder.CreateSanitizedId(name, "_");

    private ModelStateEntry? State => view.ViewData.ModelState.TryGetValue(name, out var entry) ? entry : null;

    private string? Error => State?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>What was typed, before what the model holds: nothing typed is ever lost.</summary>
    private string? Value =>
        Type == "password" ? null
        : State?.AttemptedValue is { } typed ? typed
        : expression.Model switch
        {
            null => null,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString(),
        };

    public TagBuilder LabelOf(string label, string? optional)
    {
        var tag = new TagBuilder("label") { Attributes = { ["for"] = Id, ["class"] = "form-label" } };
        tag.InnerHtml.Append(label);
        if (optional is not null)
        {
            var mark = new TagBuilder("span") { Attributes = { ["class"] = "optional" } };
            mark.InnerHtml.Append(optional);
            tag.InnerHtml.AppendHtml(" ").AppendHtml(mark);
        }

        return tag;
    }

    public IHtmlContent HintOf() => Hint is null ? HtmlString.Empty : Note("form-hint", $"{Id}-hint", Hint);

    public IHtmlContent ErrorOf(string icon)
    {
        if (Error is not { } error)
        {
            return HtmlString.Empty;
        }

        var note = Note("field-error", $"{Id}-error", "");
        note.InnerHtml.AppendHtml(
            $"<svg class=\"icon\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" aria-hidden=\"true\">{icon}</svg>"
        );
        note.InnerHtml.Append(error);
        return note;
    }

    public TagBuilder Input(IEnumerable<SelectListItem>? items)
    {
        var tag = Type switch
        {
            "textarea" => TextArea(),
            "select" => Select(items ?? []),
            "checkbox" => Checkbox(),
            _ => Line(),
        };
        (tag.Attributes["id"], tag.Attributes["name"]) = (Id, name);
        if (DescribedBy is { Length: > 0 } describedBy)
        {
            tag.Attributes["aria-describedby"] = describedBy;
        }

        if (Error is not null)
        {
            tag.AddCssClass("is-invalid");
            tag.Attributes["aria-invalid"] = "true";
        }

        tag.MergeAttributes(attributes, replaceExisting: true);
        return tag;
    }

    public TagBuilder Check(TagBuilder input, string label)
    {
        var text = new TagBuilder("span") { Attributes = { ["class"] = "form-check-label" } };
        text.InnerHtml.Append(label);
        var tag = new TagBuilder("label") { Attributes = { ["class"] = "form-check" } };
        tag.InnerHtml.AppendHtml(input).AppendHtml(text).AppendHtml(HintOf());
        tag.InnerHtml.AppendHtml(
            new TagBuilder("input")
            {
                TagRenderMode = TagRenderMode.SelfClosing,
                Attributes =
                {
                    ["type"] = "hidden",
                    ["name"] = name,
                    ["value"] = "false",
                },
            }
        );
        return tag;
    }

    private string DescribedBy =>
        string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.OfType<string>());

    private TagBuilder Line()
    {
        var tag = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        tag.Attributes["type"] = Type;
        tag.Attributes["class"] = $"form-control width-{Width}";
        tag.Attributes["value"] = Value ?? "";
        return tag;
    }

    private TagBuilder TextArea()
    {
        var tag = new TagBuilder("textarea");
        tag.Attributes["class"] = $"form-control width-{Width}";
        tag.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        tag.InnerHtml.Append("\n" + Value);
        return tag;
    }

    private TagBuilder Select(IEnumerable<SelectListItem> items)
    {
        var tag = new TagBuilder("select") { Attributes = { ["class"] = $"form-select width-{Width}" } };
        foreach (var item in items)
        {
            var option = new TagBuilder("option") { Attributes = { ["value"] = item.Value } };
            option.InnerHtml.Append(item.Text);
            if (item.Selected || item.Value == (Value ?? ""))
            {
                option.Attributes["selected"] = "selected";
            }

            tag.InnerHtml.AppendHtml(option);
        }

        return tag;
    }

    private TagBuilder Checkbox()
    {
        var tag = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        tag.Attributes["type"] = "checkbox";
        tag.Attributes["class"] = "form-check-input";
        tag.Attributes["value"] = "true";
        if (State?.AttemptedValue is { } typed ? typed.StartsWith("true", StringComparison.Ordinal) : expression.Model is true)
        {
            tag.Attributes["checked"] = "checked";
        }

        return tag;
    }

    private static TagBuilder Note(string css, string id, string text)
    {
        var tag = new TagBuilder("div") { Attributes = { ["class"] = css, ["id"] = id } };
        tag.InnerHtml.Append(text);
        return tag;
    }
}
