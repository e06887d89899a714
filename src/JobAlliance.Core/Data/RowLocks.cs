using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Data;

/// <summary>How several workers take rows of one table without taking the same ones.</summary>
public static class RowLocks
{
    /// <summary>The comment by which a provider knows such a query.</summary>
    public const string Tag = "rows are locked, those of others skipped";

    /// <summary>
    /// The rows are this transaction's until it ends, and those that another one holds are passed over; at once, without waiting. On the embedded database
    /// there is one writer at a time anyway.
    /// </summary>
    public static IQueryable<TRow> LockedSkippingOthers<TRow>(this IQueryable<TRow> rows) => rows.TagWith(Tag);
}
