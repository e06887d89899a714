using System.Text.Json;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>One JSON document a line. Blank lines count as lines and as records, and are passed over.</summary>
internal static class JsonLines
{
    /// <param name="skip">Records that are done already; they are not parsed.</param>
    public static IEnumerable<ImportedRow<T>> Read<T>(
        TextReader text,
        int skip,
        Func<JsonElement, (T? Value, IReadOnlyList<RowProblem> Problems)> read
    )
        where T : class
    {
        var number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (number > skip && !string.IsNullOrWhiteSpace(line))
            {
                yield return line.Contains(FileEncoding.Broken)
                    ? new ImportedRow<T>(number, number, null, [RowProblem.Refused("import.characters-broken")])
                    : ReadLine(number, line, read);
            }
        }
    }

    private static ImportedRow<T> ReadLine<T>(int number, string line, Func<JsonElement, (T? Value, IReadOnlyList<RowProblem> Problems)> read)
        where T : class
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line);
        }
        catch (JsonException broken)
        {
            var at = (broken.BytePositionInLine ?? 0) + 1;
            return new ImportedRow<T>(
                number,
                number,
                null,
                [new RowProblem(null, "import.json-broken", null, true, [at.ToString(System.Globalization.CultureInfo.InvariantCulture)])]
            );
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new ImportedRow<T>(number, number, null, [RowProblem.Refused("import.not-an-object")]);
            }

            var (value, problems) = read(document.RootElement);
            return new ImportedRow<T>(number, number, value, problems);
        }
    }
}
