using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Referrals;

internal static class ReferralsRegistration
{
    internal static IServiceCollection AddReferrals(this IServiceCollection services) => services;
}
