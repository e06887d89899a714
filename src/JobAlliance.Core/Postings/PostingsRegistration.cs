using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Postings;

internal static class PostingsRegistration
{
    public static IServiceCollection AddPostings(this IServiceCollection services) =>
        services
            .AddScoped<SavePosting>()
            .AddScoped<PublishPosting>()
            .AddScoped<ClosePosting>()
            .AddScoped<ClonePosting>()
            .AddScoped<DiscardDraft>()
            .AddScoped<ExpirePostings>()
            .AddScoped<ListOwnPostings>()
            .AddScoped<ReadPosting>()
            .AddScoped<ReadOwnPosting>();
}
