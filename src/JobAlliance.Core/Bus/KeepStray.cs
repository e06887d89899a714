using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Bus;

/// <summary>
/// Something lay in one of our queues that no consumer takes, or that nobody can read: kept among what failed, where staff see it and may send it again. What
/// the outbox still holds needs no keeping: it is published again.
/// </summary>
public sealed class KeepStray(AppDb db)
{
    public const string UnknownType = "Unknown";
    private const int LongestBody = 20_000;
    private const int LongestReason = 2000;

    /// <param name="body">As it came from the transport.</param>
    /// <param name="reason">The queue, and why nobody took it.</param>
    public async Task HandleAsync(Guid? messageId, string body, string reason, CancellationToken cancellationToken)
    {
        // The same once, however often a transport brings it.
        var id = messageId ?? new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(body)).AsSpan(0, 16));
        if (await db.Outbox.AnyAsync(row => row.Id == id, cancellationToken))
        {
            return;
        }

        var (type, message) = Read(body);
        db.Outbox.Add(
            new OutboxMessage
            {
                Id = id,
                Type = type,
                Body = message.Length <= LongestBody ? message : message[..LongestBody],
                CreatedAt = db.Now,
                NextAttemptAt = db.Now,
                FailedAt = db.Now,
                Failure = reason.Length <= LongestReason ? reason : reason[..LongestReason],
            }
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The envelope of MassTransit: <c>messageType: ["urn:message:Namespace:Name"], message: {…}</c>.</summary>
    private static (string Type, string Message) Read(string body)
    {
        try
        {
            using var envelope = JsonDocument.Parse(body);
            var urn = envelope.RootElement.GetProperty("messageType")[0].GetString()!;
            return (urn["urn:message:".Length..].Replace(':', '.'), envelope.RootElement.GetProperty("message").GetRawText());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            return (UnknownType, body);
        }
    }
}
