using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Referrals;

internal static class ReferralsRegistration
{
    internal static IServiceCollection AddReferrals(this IServiceCollection services)
    {
        services.AddOptions<ReferralOptions>().BindConfiguration(ReferralOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddScoped<ReferralJournal>()
            .AddScoped<CloseOnHire>()
            .AddScoped<ApplyToPosting>()
            .AddScoped<AdvanceReferral>()
            .AddScoped<ScheduleInterview>()
            .AddScoped<CancelInterview>()
            .AddScoped<ReadInterviewCalendar>()
            .AddScoped<RecordHire>()
            .AddScoped<RefuseReferral>()
            .AddScoped<WithdrawReferral>()
            .AddScoped<ReportHiredElsewhere>()
            .AddScoped<LookForWorkAgain>()
            .AddScoped<EscalateReferrals>()
            .AddScoped<ListReferrals>()
            .AddScoped<ReadReferral>();
    }
}
