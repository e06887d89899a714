using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Accounts;

internal static class AccountsRegistration
{
    internal static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services
            .AddScoped<FindActor>()
            .AddScoped<RegisterGraduate>()
            .AddScoped<InviteAccount>()
            .AddScoped<AcceptInvitation>()
            .AddScoped<AddStaff>()
            .AddScoped<ListStaff>()
            .AddScoped<ChangeStaff>()
            .AddScoped<EditAccount>()
            .AddScoped<FindAccountByEmail>();
}
