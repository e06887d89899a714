using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Postings;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>One record of a file, read.</summary>
/// <param name="Record">Its number in the file, from 1; the first after a header is 1.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Value">Null when it was refused.</param>
public sealed record ImportedRow<T>(int Record, int Line, T? Value, IReadOnlyList<RowProblem> Problems)
    where T : class;

/// <summary>What is wrong in a record.</summary>
/// <param name="Value">What stood there, shortened; never contact data.</param>
public sealed record RowProblem(string? Field, string Code, string? Value, bool IsRefusal, IReadOnlyList<string> Args)
{
    private const int LongestValue = 80;

    public static RowProblem Refused(string code, string? field = null, string? value = null) => new(field, code, Shorten(value), true, []);

    public static RowProblem Dropped(string code, string field, string? value) => new(field, code, Shorten(value), false, []);

    public static RowProblem Refused(Error error) =>
        new(
            error.Field,
            error.Code,
            null,
            true,
            [.. (error.Args ?? []).Select(arg => Convert.ToString(arg, System.Globalization.CultureInfo.InvariantCulture) ?? "")]
        );

    private static string? Shorten(string? value) => value is { Length: > LongestValue } ? value[..LongestValue] + "…" : value;
}

/// <param name="ExternalId">Identifier in the sender's system.</param>
/// <param name="Posted">When the sender published it.</param>
public sealed record ImportedPosting(string ExternalId, PostingContent Content, PostingContact? Contact, DateOnly? Posted);

/// <param name="ExternalId">Identifier in the sender's system.</param>
/// <param name="Name">Contact data, like phone and mail.</param>
public sealed record ImportedResume(
    string ExternalId,
    string Name,
    string? Phone,
    string? Email,
    string? City,
    bool IsVisible,
    Resume Resume,
    Wishes Wishes
);
