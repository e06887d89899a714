using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>What a start finds of the demonstration, and so what there is to do.</summary>
public enum DemonstrationFound
{
    /// <summary>No alliance at all: it can be made.</summary>
    Nothing,

    /// <summary>The program ended in the middle of its play: it can be played to its end.</summary>
    Interrupted,

    /// <summary>The same, and somebody works with it since: it is theirs, and stays as it is.</summary>
    InUse,

    /// <summary>An alliance that is complete, or no demonstration.</summary>
    Complete,
}

/// <summary>Looks whether the demonstration is there, and whether its play came to its end.</summary>
internal static class FindDemonstration
{
    // Everybody of the demonstration has an address that can be nobody's (RFC 2606), and its postings come with identifiers.
    private const string Domain = "@example.org";

    internal static async Task<DemonstrationFound> FindAsync(AppDb db, CancellationToken cancellationToken)
    {
        if (!await db.Alliances.AnyAsync(cancellationToken))
        {
            return DemonstrationFound.Nothing;
        }

        var isInterrupted = await db.Set<MadeDemonstration>().AnyAsync(row => row.FinishedAt == null, cancellationToken);
        return !isInterrupted ? DemonstrationFound.Complete
            : await IsInUseAsync(db, cancellationToken) ? DemonstrationFound.InUse
            : DemonstrationFound.Interrupted;
    }

    /// <summary>The last moment of which the log tells: there the play goes on.</summary>
    internal static Task<DateTimeOffset> LastMomentAsync(AppDb db, CancellationToken cancellationToken) =>
        db.AuditEntries.OrderByDescending(row => row.At).Select(row => row.At).FirstAsync(cancellationToken);

    private static async Task<bool> IsInUseAsync(AppDb db, CancellationToken cancellationToken) =>
        await db.Accounts.AnyAsync(row => row.Email == null || !row.Email.EndsWith(Domain), cancellationToken)
        || await db.Postings.AnyAsync(row => row.ExternalId == null, cancellationToken);
}
