using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>Reads a CSV of postings through a mapping, or by the documented header.</summary>
internal sealed class CsvPostingReader(ColumnMapping? given, PostingAssembler assembler)
{
    /// <param name="skip">Records that are done already.</param>
    /// <exception cref="ImportUnreadableException">The header has no column that is known.</exception>
    public IEnumerable<ImportedRow<ImportedPosting>> Read(TextReader text, int skip)
    {
        var records = new CsvRecords(text, given?.Delimiter ?? ',');
        var header = given?.HasHeader ?? true ? records.Read() : null;
        if (header is null && given is null)
        {
            yield break;
        }

        var mapping = given ?? StandardHeader.MappingOf(header!);
        var columns = Located(mapping, header);
        var identifiers = mapping.IdentifierFrom.Select(name => Locate(name, header)).ToList();
        for (var record = 1; records.Read() is { } cells; record++)
        {
            if (record > skip)
            {
                yield return Array.FindIndex(cells, cell => cell.Contains(FileEncoding.Broken)) is >= 0 and var broken
                    ? Refused(record, records.Line, header is not null && broken < header.Length ? header[broken].Trim() : $"{broken + 1}")
                    : ReadRecord(record, records.Line, cells, columns, identifiers);
            }
        }
    }

    private static ImportedRow<ImportedPosting> Refused(int record, int line, string column) =>
        new(record, line, null, [RowProblem.Refused("import.characters-broken", column)]);

    private ImportedRow<ImportedPosting> ReadRecord(int record, int line, string[] cells, List<ColumnReader> columns, List<int> identifiers)
    {
        var texts = new PostingTexts();
        var problems = new List<RowProblem>();
        foreach (var column in columns)
        {
            column.Read(cells, texts, problems);
        }

        if (identifiers.Count > 0 && texts.One(PostingField.Identifier) is null)
        {
            texts.Add(PostingField.Identifier, Identifier(cells, identifiers));
        }

        if (texts.IsEmpty)
        {
            return new ImportedRow<ImportedPosting>(record, line, null, [RowProblem.Refused("import.row-empty")]);
        }

        var (posting, found) = assembler.Assemble(texts);
        return new ImportedRow<ImportedPosting>(record, line, posting, [.. problems, .. found]);
    }

    private static List<ColumnReader> Located(ColumnMapping mapping, string[]? header) =>
        [.. mapping.Columns.Select(column => new ColumnReader(column, mapping.Cells, Locate(column.Column, header)))];

    private static int Locate(string name, string[]? header)
    {
        var index = header is null ? -1 : Array.FindIndex(header, cell => string.Equals(cell.Trim(), name, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            return index;
        }

        return header is null && int.TryParse(name, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ImportUnreadableException("import.column-missing", name);
    }

    private static string? Identifier(string[] cells, List<int> columns)
    {
        var text = string.Join('\u001f', columns.Select(index => index < cells.Length ? cells[index].Trim() : ""));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}

/// <summary>The file as a whole cannot be read; <paramref name="code"/> says why, in the resources under <c>Errors</c>.</summary>
public sealed class ImportUnreadableException(string code, string detail) : Exception($"{code}: {detail}")
{
    public string Code { get; } = code;

    public string Detail { get; } = detail;
}
