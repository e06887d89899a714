using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>How many things wait there for this actor; one cheap query.</summary>
public delegate Task<int> DeskCount(AppDb db, Actor actor, CancellationToken cancellationToken);

public enum DeskRoom
{
    Agency,
    Staff,
}

/// <summary>An entry of the side navigation of a desk.</summary>
/// <param name="Room">Whose desk.</param>
/// <param name="Order">Where it stands: what waits for an answer first.</param>
/// <param name="Path"><c>/agency/inbox</c>.</param>
/// <param name="TextKey">Its name in the resources.</param>
/// <param name="Icon">A Tabler icon.</param>
/// <param name="Count">What waits; null when nothing ever does.</param>
/// <param name="AdministratorsOnly">Other staff do not see it.</param>
public sealed record DeskEntry(
    DeskRoom Room,
    int Order,
    string Path,
    string TextKey,
    string Icon,
    DeskCount? Count = null,
    bool AdministratorsOnly = false
);

public static class DeskEntryRegistration
{
    /// <summary>Adds entries to the side navigation.</summary>
    public static IServiceCollection AddDeskEntries(this IServiceCollection services, params DeskEntry[] entries)
    {
        foreach (var entry in entries)
        {
            services.AddSingleton(entry);
        }

        return services;
    }
}
