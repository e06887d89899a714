using System.Globalization;

namespace JobAlliance.Core.Common;

/// <summary>Cursors of lists that are ordered by a number and then by id, so that a page begins where the last one ended, whatever was added or left meanwhile.</summary>
public readonly record struct Cursor(double Value, Guid Id)
{
    /// <summary>Null for the first page, and for a cursor that is none of ours.</summary>
    public static Cursor? Read(string? text)
    {
        var parts = text?.Split('_');
        return
            parts is [var value, var id]
            && double.TryParse(value, CultureInfo.InvariantCulture, out var number)
            && Guid.TryParseExact(id, "N", out var guid)
            ? new Cursor(number, guid)
            : null;
    }

    public override string ToString() => FormattableString.Invariant($"{Value:R}_{Id:N}");

    /// <summary>Cuts one row more than asked for into a page.</summary>
    public static Page<TItem> Cut<TItem>(IReadOnlyList<TItem> rows, int size, int? total, Func<TItem, Cursor> at) =>
        rows.Count <= size ? new Page<TItem>(rows, total, null) : new Page<TItem>([.. rows.Take(size)], total, at(rows[size - 1]).ToString());
}
