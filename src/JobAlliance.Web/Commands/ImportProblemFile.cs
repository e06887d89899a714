using System.Globalization;
using JobAlliance.Core.Common;
using JobAlliance.Core.Imports;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Commands;

/// <summary>The problems of an import as a CSV that a spreadsheet opens: line, field, what stood there, what is wrong, what became of the row.</summary>
internal static class ImportProblemFile
{
    /// <param name="languages">One column of words for each.</param>
    public static async Task WriteAsync(
        TextWriter file,
        IAsyncEnumerable<ImportProblem> problems,
        IReadOnlyList<CultureInfo> languages,
        CancellationToken cancellationToken
    )
    {
        var texts = new Texts(TimeProvider.System);
        await file.WriteLineAsync(Line(["line", "field", "value", "outcome", .. languages.Select(language => $"problem ({language.Name})")]));
        await foreach (var problem in problems.WithCancellation(cancellationToken))
        {
            var error = new Error(ErrorKind.Invalid, problem.Code, Args: problem.Args);
            await file.WriteLineAsync(
                Line([
                    problem.Line.ToString(CultureInfo.InvariantCulture),
                    problem.Field ?? "",
                    problem.Value ?? "",
                    problem.IsRefusal ? "refused" : "imported without it",
                    .. languages.Select(language => Words(texts, error, language)),
                ])
            );
        }
    }

    private static string Words(Texts texts, Error error, CultureInfo language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language;
        try
        {
            return texts.Of(error);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    // A spreadsheet would run what begins like a formula.
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
