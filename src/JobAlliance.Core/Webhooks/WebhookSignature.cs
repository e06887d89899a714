using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JobAlliance.Core.Webhooks;

/// <summary>
/// <c>JobAlliance-Signature: t=1790000000,v1=9f86…</c>: HMAC-SHA256 of <c>{t}.{body}</c> under the webhook's secret, lower-case hex. The receiver computes it over
/// the body as received, compares in constant time, and refuses a time more than five minutes off, so that nothing can be played back.
/// </summary>
public static class WebhookSignature
{
    public const string Header = "JobAlliance-Signature";

    /// <summary>256 random bits, 64 hex digits.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Eight hex digits that tell one secret from another and nothing of what it is.</summary>
    public static string MarkOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))[..8];

    public static string Of(string secret, string body, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(hash)}";
    }
}
