using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Review;

internal static class ReviewRegistration
{
    internal static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.AddOptions<ReviewOptions>().BindConfiguration(ReviewOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddScoped<MatchEverything>()
            .AddScoped<ListMatches>()
            .AddScoped<ListOwnMatches>()
            .AddScoped<FindOwnMatches>()
            .AddScoped<PreviewDecision>()
            .AddScoped<ApproveMatches>()
            .AddScoped<RejectMatches>()
            .AddScoped<ReopenMatch>()
            .AddScoped<SetStandingRule>()
            .AddScoped<ReadStandingRule>()
            .AddScoped<ListForgotten>()
            .AddScoped<ReadDesk>()
            .AddScoped<ReadMatch>()
            .AddScoped<ListFilters>()
            .AddScoped<ProfileSnapshots>()
            .AddScoped<JudgePairs>()
            .AddScoped<KeepMatches>()
            .AddScoped<ReplayStoredMatch>();
    }
}
