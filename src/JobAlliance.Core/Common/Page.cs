namespace JobAlliance.Core.Common;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Total">How many rows the whole list has; null where counting would cost more than it tells.</param>
/// <param name="NextCursor">Opaque; pass it back for the next page; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int? Total, string? NextCursor)
{
    public static Page<T> Empty { get; } = new([], 0, null);

    public Page<TOther> Select<TOther>(Func<T, TOther> map) => new([.. Items.Select(map)], Total, NextCursor);
}

/// <summary>Which page is asked for.</summary>
/// <param name="Size">Rows a page, 1..200.</param>
/// <param name="Cursor">What the page before gave; null for the first.</param>
public sealed record PageRequest(int Size = 20, string? Cursor = null)
{
    public const int MaximumSize = 200;

    public int ClampedSize => Math.Clamp(Size, 1, MaximumSize);
}
