using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Postings;

internal static class PostingsRegistration
{
    internal static IServiceCollection AddPostings(this IServiceCollection services) => services;
}
