using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Review;

internal static class ReviewRegistration
{
    internal static IServiceCollection AddReview(this IServiceCollection services) => services;
}
