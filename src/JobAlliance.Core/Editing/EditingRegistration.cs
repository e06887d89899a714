using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Editing;

internal static class EditingRegistration
{
    internal static IServiceCollection AddEditing(this IServiceCollection services) => services.AddScoped<ReadEdits>().AddScoped<ForgetEdits>();
}
