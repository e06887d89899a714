using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Bus;

internal static class BusRegistration
{
    internal static IServiceCollection AddBus(this IServiceCollection services)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutageLog>();
        services.AddSingleton<Turns>();
        services.AddSingleton<Gatherings>();
        services.AddScoped<Delivery>();
        services.AddScoped<RecordFailure>();
        services.AddScoped<KeepStray>();
        services.AddScoped<SettleOutbox>();
        services.AddScoped<OutboxBacklog>();
        services.AddScoped<ReadLag>();
        services.AddScoped<ListFailed>();
        services.AddScoped<ResendFailed>();
        return services;
    }
}
