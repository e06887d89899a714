using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using JobAlliance.Web.Identity;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>What waits at the desk of whoever asks: every entry of the side navigation with its count, and what is unread.</summary>
public sealed class DeskCounts(IEnumerable<DeskEntry> entries, CurrentActor current, AppDb db, CountUnread countUnread)
{
    public async Task<DeskCountsView> ReadAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var room = actor.IsStaff ? DeskRoom.Staff : DeskRoom.Agency;
        var lines = new List<DeskLine>();
        foreach (var entry in entries.Where(entry => entry.Room == room && MaySee(entry, actor)).OrderBy(entry => entry.Order))
        {
            var waiting = entry.Count is { } count ? await count(db, actor, cancellationToken) : (int?)null;
            lines.Add(new DeskLine(new NavigationEntry(entry.Path, entry.TextKey, entry.Icon), waiting));
        }

        return new DeskCountsView(lines, await countUnread.HandleAsync(actor, cancellationToken));
    }

    private static bool MaySee(DeskEntry entry, Actor actor) => !entry.AdministratorsOnly || actor.Kind == ActorKind.Administrator;
}

public sealed record DeskLine(NavigationEntry Entry, int? Waiting);

public sealed record DeskCountsView(IReadOnlyList<DeskLine> Lines, int Unread)
{
    /// <summary>All counts in short: what a page has shown, so that it is told only of what is new.</summary>
    public string Seen => string.Join('-', Lines.Select(line => line.Waiting ?? 0).Append(Unread));
}
