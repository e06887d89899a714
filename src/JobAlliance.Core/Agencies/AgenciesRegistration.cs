using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Agencies;

internal static class AgenciesRegistration
{
    public static IServiceCollection AddAgencies(this IServiceCollection services) =>
        services
            .AddScoped<FoundAlliance>()
            .AddScoped<NameConveningAgency>()
            .AddScoped<JoinAgency>()
            .AddScoped<EditAgency>()
            .AddScoped<SetLicence>()
            .AddScoped<PauseIntake>()
            .AddScoped<LeaveAlliance>()
            .AddScoped<AddMember>()
            .AddScoped<ChangeMember>()
            .AddScoped<IssueAgencyKey>()
            .AddScoped<RevokeAgencyKey>()
            .AddScoped<FindAgencyKey>()
            .AddScoped<ListAgencies>()
            .AddScoped<ListAgencyNames>()
            .AddScoped<ReadAgency>()
            .AddScoped<WarnOfLicences>();
}
