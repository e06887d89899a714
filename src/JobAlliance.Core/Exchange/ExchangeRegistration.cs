using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Exchange;

internal static class ExchangeRegistration
{
    internal static IServiceCollection AddExchange(this IServiceCollection services) => services;
}
