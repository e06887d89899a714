using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Bus;

/// <summary>
/// A consumer gave up after its retries: the message goes back to the outbox. An outage (index or database away) is waited for, however long it takes;
/// anything else is tried <see cref="MaximumAttempts"/> times with growing pauses and then put aside for staff.
/// </summary>
public sealed class RecordFailure(AppDb db)
{
    public const int MaximumAttempts = 5;

    /// <summary>Of those whose rows another process changed first: each try begins from the newer state.</summary>
    private const int MaximumAttemptsOfLosers = 20;

    private const int LongestFailure = 2000;

    public async Task HandleAsync(Guid messageId, string consumer, Exception exception, CancellationToken cancellationToken)
    {
        var row = await db.Outbox.SingleOrDefaultAsync(outbox => outbox.Id == messageId, cancellationToken);
        if (row is null)
        {
            return;
        }

        row.Attempts++;
        row.PublishedAt = null;
        row.NextAttemptAt = db.Now + Pause(row.Attempts);
        row.Failure = Describe(consumer, exception);
        row.FailedAt = !Outage.Is(exception) && row.Attempts >= (LostRace(exception) ? MaximumAttemptsOfLosers : MaximumAttempts) ? db.Now : null;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>1, 2, 4 ... 60 seconds.</summary>
    internal static TimeSpan Pause(int attempts) => TimeSpan.FromSeconds(Math.Min(60, Math.Pow(2, Math.Min(attempts, 10) - 1)));

    private bool LostRace(Exception exception) =>
        exception is DbUpdateConcurrencyException || (exception is DbUpdateException update && db.IsUniqueViolation(update));

    private static string Describe(string consumer, Exception exception)
    {
        var text = $"{consumer}: {exception.GetType().Name}: {exception.GetBaseException().Message}";
        return text.Length <= LongestFailure ? text : text[..LongestFailure];
    }
}
