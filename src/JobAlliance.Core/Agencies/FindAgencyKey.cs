using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>Turns a key into the actor that it stands for.</summary>
public sealed class FindAgencyKey(AppDb db)
{
    /// <returns>Null when the key is unknown, revoked or run out, or its agency is no member any more.</returns>
    public async Task<Actor?> HandleAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = IssueAgencyKey.HashOf(secret);
        var (now, today) = (db.Now, db.Today);
        var key = await db.AgencyKeys.SingleOrDefaultAsync(
            row => row.Hash == hash && row.RevokedAt == null && (row.ExpiresAt == null || row.ExpiresAt > now),
            cancellationToken
        );
        var isMember =
            key is not null
            && await db.Agencies.AnyAsync(
                row => row.Id == key.AgencyId && row.JoinedOn <= today && (row.LeftOn == null || row.LeftOn > today),
                cancellationToken
            );
        if (key is null || !isMember)
        {
            return null;
        }

        await NoteUseAsync(key, now, cancellationToken);
        return new Actor(ActorKind.AgencyKey, null, key.Name, key.AgencyId);
    }

    // Once an hour is enough to tell a used key from a forgotten one, and spares a write a request.
    private async Task NoteUseAsync(AgencyKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (key.LastUsedAt is null || now - key.LastUsedAt > TimeSpan.FromHours(1))
        {
            key.LastUsedAt = now;
            await db.TrySaveAsync(cancellationToken);
        }
    }
}
