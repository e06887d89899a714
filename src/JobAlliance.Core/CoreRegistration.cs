using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Demonstration;
using JobAlliance.Core.Editing;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using JobAlliance.Core.Timeline;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JobAlliance.Core;

/// <summary>Every use case of the alliance, one line a feature; what a feature registers stands in its own folder.</summary>
public static class CoreRegistration
{
    public static IServiceCollection AddCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddVocabulary()
            .AddAccounts()
            .AddAgencies()
            .AddGraduates()
            .AddPostings()
            .AddEditing()
            .AddImports()
            .AddDemonstration()
            .AddMarket()
            .AddMatching()
            .AddReading()
            .AddReview()
            .AddRouting()
            .AddReferrals()
            .AddGuidance()
            .AddExchange()
            .AddPrivacy()
            .AddTimeline()
            .AddWebhooks()
            .AddBus();
    }
}
