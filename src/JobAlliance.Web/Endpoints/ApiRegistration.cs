using JobAlliance.Web.Http;

namespace JobAlliance.Web.Endpoints;

/// <summary>The API of systems and of scripts: <c>/api/v1</c>, one line a feature.</summary>
internal static class ApiRegistration
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireRateLimiting(ApiLimits.PolicyName).RequireAuthorization(ApiCalls.Caller);
        api.MapPostings();
        api.MapResumes();
        api.MapMatches();
        api.MapRoutes();
        api.MapReferrals();
        api.MapGuidance();
        api.MapWebhooks();
        app.MapApiDocument();
    }
}
