using System.Security.Claims;
using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;

namespace JobAlliance.Web.Http;

/// <summary>How a caller is told apart from others, for limits and repeats.</summary>
internal static class Callers
{
    /// <summary>Null when nobody is signed in.</summary>
    public static string? KeyOf(HttpContext http)
    {
        if (http.Items[AgencyKeyAuthentication.ActorItem] is Actor { AgencyId: { } agency } actor)
        {
            return $"key {agency} {actor.Name}";
        }

        return http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } subject ? $"person {subject}" : null;
    }

    /// <summary>The person, or the agency whose key was used.</summary>
    public static Guid? IdOf(Actor actor) => actor.AccountId ?? actor.AgencyId;
}
