using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace JobAlliance.Web.Http;

/// <summary>How often one caller may ask.</summary>
public sealed class ApiLimits
{
    public const string Section = "Api:Limits";
    public const string PolicyName = "api";

    /// <summary>Requests a second for somebody signed in, or for a key, on average.</summary>
    [Range(1, 100_000)]
    public int PerSecond { get; set; } = 50;

    /// <summary>Requests at once before the average counts.</summary>
    [Range(1, 100_000)]
    public int Burst { get; set; } = 200;

    /// <summary>Requests a second for an address that nobody signed in from.</summary>
    [Range(1, 100_000)]
    public int AnonymousPerSecond { get; set; } = 20;
}

/// <summary>A bucket of tokens a caller: a key, a person, or an address.</summary>
internal sealed class ApiLimiter(IOptionsMonitor<ApiLimits> limits) : IRateLimiterPolicy<string>
{
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => null;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext)
    {
        var current = limits.CurrentValue;
        var signedIn = Callers.KeyOf(httpContext);
        var perSecond = signedIn is null ? current.AnonymousPerSecond : current.PerSecond;
        return RateLimitPartition.GetTokenBucketLimiter(
            signedIn ?? $"address {httpContext.Connection.RemoteIpAddress}",
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Math.Max(current.Burst, perSecond),
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }
        );
    }
}
