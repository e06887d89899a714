using System.ComponentModel;
using JobAlliance.Core.Common;

namespace JobAlliance.Web.Endpoints;

/// <summary>The paging part of every list's query.</summary>
internal sealed record Paging
{
    [Description("Rows a page, 1..200; 20 by default.")]
    public int? Size { get; init; }

    [Description("nextCursor of the page before; absent for the first.")]
    public string? Cursor { get; init; }

    public PageRequest ToRequest() => new(Size ?? 20, Cursor);
}

/// <summary>One page of a list.</summary>
internal sealed record PageAnswer<T>(IReadOnlyList<T> Items, int? Total, string? NextCursor)
{
    public static PageAnswer<T> From<TRow>(Page<TRow> page, Func<TRow, T> map) => new([.. page.Items.Select(map)], page.Total, page.NextCursor);
}
