using System.Security.Cryptography;
using System.Text;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>
/// A key for an agency's own system. It is shown once; we keep its SHA-256. A key has 256 random bits, so a plain hash is enough: there is nothing to guess.
/// Rotating issues a successor and lets the old one run out after a grace in which both work.
/// </summary>
public sealed class IssueAgencyKey(AppDb db)
{
    public const int MostKeys = 20;

    /// <summary>Every key begins with it, so that one that leaked into a text is recognised as a key.</summary>
    public const string Mark = "jak_";

    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    /// <param name="Replaces">The key that this one replaces; null for a further key.</param>
    public sealed record Request(Guid AgencyId, string Name, DateTimeOffset? ExpiresAt = null, Guid? Replaces = null);

    /// <param name="Secret">The key itself: never to be seen again.</param>
    public sealed record Issued(Guid KeyId, string Secret);

    public async Task<Result<Issued>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!await db.MayManageAgencyAsync(actor, request.AgencyId, cancellationToken))
        {
            return Error.NotFound("agency.not-found");
        }

        var keys = await db.AgencyKeys.Where(key => key.AgencyId == request.AgencyId && key.RevokedAt == null).ToListAsync(cancellationToken);
        if (Refusal(request, keys) is { } refusal)
        {
            return refusal;
        }

        var secret = NewSecret();
        var key = NewKey(request, secret);
        db.AgencyKeys.Add(key);
        LetRunOut(keys.Find(row => row.Id == request.Replaces));
        db.Audit(actor, request.Replaces is null ? "agency.key-issued" : "agency.key-rotated", "agency", request.AgencyId, detail: key.Prefix);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : new Issued(key.Id, secret);
    }

    /// <summary>SHA-256 of a key, lower-case hex.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private Error? Refusal(Request request, List<AgencyKey> keys)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 60)
        {
            return Error.Invalid("key.name-missing", nameof(request.Name));
        }

        if (request.ExpiresAt <= db.Now)
        {
            return Error.Invalid("key.expired-already", nameof(request.ExpiresAt));
        }

        if (request.Replaces is { } replaced && keys.TrueForAll(key => key.Id != replaced))
        {
            return Error.NotFound("key.not-found");
        }

        return keys.Count >= MostKeys ? Error.Conflict("key.too-many", MostKeys) : null;
    }

    private AgencyKey NewKey(Request request, string secret) =>
        new()
        {
            Id = db.NewId(),
            AgencyId = request.AgencyId,
            Name = request.Name.Trim(),
            Prefix = secret[..9],
            Hash = HashOf(secret),
            CreatedAt = db.Now,
            ExpiresAt = request.ExpiresAt,
        };

    private void LetRunOut(AgencyKey? old)
    {
        var end = db.Now + Grace;
        if (old is not null && (old.ExpiresAt is null || old.ExpiresAt > end))
        {
            old.ExpiresAt = end;
        }
    }

    private static string NewSecret() => Mark + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
