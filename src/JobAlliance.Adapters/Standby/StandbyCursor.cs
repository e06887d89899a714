namespace JobAlliance.Adapters.Standby;

/// <summary>Tells the copy's cursors from the engine's: a page is continued by whoever began it.</summary>
internal static class StandbyCursor
{
    // In no Base64 alphabet.
    private const char Mark = '~';

    public static string? Encode(string? cursor) => cursor is null ? null : Mark + cursor;

    /// <summary>The copy's own cursor; null when the engine gave it.</summary>
    public static string? Decode(string? cursor) => cursor is [Mark, .. var own] ? own : null;
}
