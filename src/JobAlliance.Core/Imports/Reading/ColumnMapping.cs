using System.Text.Json;
using System.Text.RegularExpressions;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>
/// How the columns of somebody's CSV become the fields of a posting; kept as a JSON file. Columns are named by the header, or numbered from 0 when
/// <see cref="HasHeader"/> is false.
/// </summary>
public sealed record ColumnMapping
{
    public string Name { get; init; } = "";

    /// <summary><c>gb18030</c>, <c>utf-8</c> ...; null: detected.</summary>
    public string? Encoding { get; init; }

    public char Delimiter { get; init; } = ',';

    public bool HasHeader { get; init; } = true;

    public CellForm Cells { get; init; }

    public required IReadOnlyList<MappedColumn> Columns { get; init; }

    /// <summary>Columns whose texts together tell a record from every other, when the file has no identifier of its own: they are hashed.</summary>
    public IReadOnlyList<string> IdentifierFrom { get; init; } = [];

    /// <summary>Days after the import on which a posting without a last day expires; null: never.</summary>
    public int? ValidForDays { get; init; }

    /// <returns><c>import.mapping-unreadable</c> with the place when it is no such JSON; <c>import.mapping-broken</c> when it has no columns, or a pattern in it is none.</returns>
    public static Result<ColumnMapping> Parse(string json)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize<ColumnMapping>(json, Json.Options);
            if (mapping is null || mapping.Columns.Count == 0)
            {
                return Error.Invalid("import.mapping-broken", "Mapping", "columns");
            }

            foreach (var pattern in mapping.Columns.SelectMany(column => column.Parts).Select(part => part.Matches).OfType<string>())
            {
                _ = new Regex(pattern);
            }

            return mapping;
        }
        catch (JsonException broken) when (broken is { LineNumber: { } line, BytePositionInLine: { } place })
        {
            return Error.Invalid("import.mapping-unreadable", "Mapping", broken.Path ?? "$", line + 1, place + 1);
        }
        catch (JsonException)
        {
            return Error.Invalid("import.mapping-broken", "Mapping", "columns");
        }
        catch (ArgumentException broken)
        {
            return Error.Invalid("import.mapping-broken", "Mapping", broken.Message);
        }
    }
}

/// <summary>How a cell holds its text.</summary>
public enum CellForm
{
    Plain,

    /// <summary>A list literal of Python, as scrapers leave it.</summary>
    PythonList,
}

/// <summary>One column, or several whose values slid into each other.</summary>
public sealed record MappedColumn
{
    /// <summary>Its name in the header, or its number.</summary>
    public string Column { get; init; } = "";

    /// <summary>What it means; with <see cref="Parts"/> or <see cref="Recognise"/> what is left over.</summary>
    public PostingField Field { get; init; }

    /// <summary>The text after the first occurrence of this is taken ('上班地址 :').</summary>
    public string? After { get; init; }

    /// <summary>Splits the cell into parts.</summary>
    public string? Split { get; init; }

    /// <summary>What each part means: the first rule that fits decides, otherwise <see cref="Field"/>.</summary>
    public IReadOnlyList<PartRule> Parts { get; init; } = [];

    /// <summary>Fields among which the value's own look decides, for columns that are shifted when one is empty: experience, degree, mustSkills (languages).</summary>
    public IReadOnlyList<PostingField> Recognise { get; init; } = [];
}

/// <summary>One rule of a split column. All its conditions must hold.</summary>
public sealed record PartRule
{
    /// <summary>A regular expression.</summary>
    public string? Matches { get; init; }

    /// <summary>0 is the first part, -1 the last.</summary>
    public int? Position { get; init; }

    public PostingField Field { get; init; }
}
