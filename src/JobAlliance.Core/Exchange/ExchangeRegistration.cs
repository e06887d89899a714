using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Exchange;

internal static class ExchangeRegistration
{
    internal static IServiceCollection AddExchange(this IServiceCollection services) =>
        services
            .AddScoped<PostMessage>()
            .AddScoped<ReadThread>()
            .AddScoped<ListThreads>()
            .AddScoped<PublishNotice>()
            .AddScoped<WithdrawNotice>()
            .AddScoped<ListNotices>()
            .AddScoped<ListNotifications>()
            .AddScoped<CountUnread>()
            .AddScoped<MarkRead>();
}
