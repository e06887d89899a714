namespace JobAlliance.Core.Common;

/// <summary>Lists as people type them: one a line, or parted by commas and semicolons of either width.</summary>
public static class TypedList
{
    // Full-width marks as escapes: many editors turn them into half-width ones, and the list is cut no more.
    private static readonly char[] Separators = ['\n', '\r', '\t', '|', ',', ';', '\u3001', '\uff0c', '\uff1b', '\uff64', '\uff5c'];

    /// <summary>What is listed, trimmed, each once whatever its case, in the order in which it is typed.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        [
            .. (text ?? "")
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}
