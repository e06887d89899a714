using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Accounts;

public static class AccountRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<FindActor>();
        return services;
    }
}
