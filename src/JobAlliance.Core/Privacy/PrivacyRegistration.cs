using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Privacy;

internal static class PrivacyRegistration
{
    internal static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        return services
            .AddScoped<AskConsent>()
            .AddScoped<ConsentJournal>()
            .AddScoped<AnswerConsent>()
            .AddScoped<WithdrawConsent>()
            .AddScoped<ListConsents>()
            .AddScoped<ReadContact>()
            .AddScoped<ListAudit>();
    }
}
