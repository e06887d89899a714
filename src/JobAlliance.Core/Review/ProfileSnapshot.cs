using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Review;

/// <summary>A profile as it was judged, stored once for all matches that used it.</summary>
public sealed class ProfileSnapshot
{
    /// <summary>SHA-256 of <see cref="Json"/>, lower-case hex.</summary>
    public required string Hash { get; init; }

    public required string Json { get; init; }

    public static ProfileSnapshot Of<TProfile>(TProfile profile)
    {
        var json = JsonSerializer.Serialize(profile, Data.Json.Options);
        return new ProfileSnapshot { Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))), Json = json };
    }

    public TProfile Read<TProfile>() => JsonSerializer.Deserialize<TProfile>(Json, Data.Json.Options)!;
}
