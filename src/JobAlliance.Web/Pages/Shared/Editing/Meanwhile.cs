using JobAlliance.Core.Editing;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Shared.Editing;

/// <summary>What others saved while somebody was typing: who changed what, and what each field says now.</summary>
public sealed record Meanwhile(IReadOnlyList<Meanwhile.Change> Changes, IReadOnlyList<Meanwhile.Difference> Differences, bool IsTyped = true)
{
    /// <param name="Fields">The fields' names in words; empty when the form does not show what was changed.</param>
    public sealed record Change(string Who, DateTimeOffset At, IReadOnlyList<string> Fields);

    /// <param name="Theirs">What the others wrote.</param>
    /// <param name="IsTaken">This person had not touched the field: theirs stands in the form now. Otherwise what was typed stays.</param>
    public sealed record Difference(string Field, string Theirs, bool IsTaken);

    /// <summary>
    /// Lays what was typed over what is saved now: a field that this person had not changed takes theirs, one that both changed keeps what was typed. The form
    /// continues from the version that is saved now.
    /// </summary>
    public static Meanwhile Meet(EditedForm typed, EditedForm theirs, IReadOnlyList<Edit> edits, Texts texts)
    {
        var shown = typed.Shown();
        List<Difference> differences = [];
        foreach (var field in typed.EditedFields())
        {
            var (mine, now) = (field.NodeOf(typed), field.NodeOf(theirs));
            if (EditedField.AreSame(mine, now) || (shown is not null && EditedField.AreSame(shown[field.Name], now)))
            {
                continue;
            }

            var isTaken = shown is not null && EditedField.AreSame(shown[field.Name], mine);
            differences.Add(new Difference(texts[field.Label], new Saying(theirs, texts).Of(field.Read(theirs)), isTaken));
            if (isTaken)
            {
                field.Write(typed, field.Read(theirs));
            }
        }

        theirs.Remember();
        (typed.Version, typed.Opened) = (theirs.Version, theirs.Opened);
        return new Meanwhile([.. edits.Select(edit => ChangeOf(edit, typed, texts))], differences, typed.IsTyped);
    }

    private static Change ChangeOf(Edit edit, EditedForm form, Texts texts) =>
        new(
            edit.ActorName,
            edit.At,
            [.. form.EditedFields().Where(field => edit.Fields.Contains(field.Stored)).Select(field => texts[field.Label]).Distinct()]
        );
}
