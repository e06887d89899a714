using System.Text.RegularExpressions;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>Puts the text of one column where the mapping says.</summary>
internal sealed class ColumnReader(MappedColumn column, CellForm form, int index)
{
    private static readonly string[] Languages = ["英语", "日语", "德语", "法语", "韩语", "俄语", "西班牙语", "普通话", "粤语", "上海话"];
    private readonly List<(PartRule Rule, Regex? Pattern)> rules =
    [
        .. column.Parts.Select(part =>
            (part, part.Matches is null ? null : new Regex(part.Matches, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
        ),
    ];

    public void Read(string[] cells, PostingTexts texts, List<RowProblem> problems)
    {
        if (index >= cells.Length)
        {
            return;
        }

        foreach (var text in form == CellForm.PythonList ? PythonList.Read(cells[index]) : [cells[index]])
        {
            Place(After(text), texts, problems);
        }
    }

    private void Place(string text, PostingTexts texts, List<RowProblem> problems)
    {
        if (column.Recognise.Count > 0)
        {
            Recognise(text.Trim(), texts, problems);
            return;
        }

        if (column.Split is null)
        {
            texts.Add(column.Field, text);
            return;
        }

        var parts = text.Split(column.Split, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var position = 0; position < parts.Length; position++)
        {
            texts.Add(FieldOf(parts[position], position, parts.Length), parts[position]);
        }
    }

    private PostingField FieldOf(string part, int position, int count)
    {
        foreach (var (rule, pattern) in rules)
        {
            var stands = rule.Position is not { } wanted || wanted == position || wanted == position - count;
            if (stands && (pattern is null || pattern.IsMatch(part)))
            {
                return rule.Field;
            }
        }

        return column.Field;
    }

    private void Recognise(string text, PostingTexts texts, List<RowProblem> problems)
    {
        if (text.Length == 0)
        {
            return;
        }

        foreach (var field in column.Recognise)
        {
            if (LooksLike(field, text))
            {
                texts.Add(field, text);
                return;
            }
        }

        if (column.Field == PostingField.Ignore)
        {
            problems.Add(RowProblem.Dropped("import.not-recognised", column.Column, text));
        }
        else
        {
            texts.Add(column.Field, text);
        }
    }

    private static bool LooksLike(PostingField field, string text) =>
        field switch
        {
            PostingField.Degree => PostingFacts.IsDegree(text),
            PostingField.Experience => PostingFacts.IsExperience(text),
            PostingField.MustSkills or PostingField.NiceSkills => Languages.Any(language => text.Contains(language, StringComparison.Ordinal)),
            _ => false,
        };

    private string After(string text)
    {
        var at = column.After is null ? -1 : text.IndexOf(column.After, StringComparison.Ordinal);
        return at < 0 ? text : text[(at + column.After!.Length)..];
    }
}
