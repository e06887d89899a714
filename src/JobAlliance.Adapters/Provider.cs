using Microsoft.Extensions.Configuration;

namespace JobAlliance.Adapters;

/// <summary>A choice by configuration: the names that are valid, and a plain refusal of any other.</summary>
internal static class Provider
{
    internal static void Choose(IConfiguration configuration, string key, string fallback, params (string Name, Action Register)[] providers)
    {
        var name = configuration[key] is { Length: > 0 } value ? value : fallback;
        var chosen = Array.Find(providers, provider => string.Equals(provider.Name, name, StringComparison.OrdinalIgnoreCase));
        if (chosen.Register is null)
        {
            throw new StartRefusedException($"{key} is \"{name}\". Valid are: {string.Join(", ", providers.Select(provider => provider.Name))}.");
        }

        chosen.Register();
    }
}
