using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace JobAlliance.Web.Identity;

/// <summary>The policies of the page folders: who may enter which room. Which rows they see there is decided by each query.</summary>
internal static class Rooms
{
    public const string Graduate = "Graduate";
    public const string Agency = "Agency";
    public const string Staff = "Staff";
    public const string Administrator = "Administrator";
    public const string SignedIn = "SignedIn";

    /// <summary>One's own account: where the second factor is set up it cannot be asked for.</summary>
    public const string Account = "Account";

    private static readonly ActorKind[] Everybody = [ActorKind.Graduate, ActorKind.AgencyMember, ActorKind.Staff, ActorKind.Administrator];

    public static IServiceCollection AddRooms(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<IAuthorizationHandler, RoomHandler>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Graduate, policy => policy.AddRequirements(new RoomRequirement(ActorKind.Graduate)))
            .AddPolicy(Agency, policy => policy.AddRequirements(new RoomRequirement(ActorKind.AgencyMember)))
            .AddPolicy(Staff, policy => policy.AddRequirements(new RoomRequirement(ActorKind.Staff, ActorKind.Administrator)))
            .AddPolicy(Administrator, policy => policy.AddRequirements(new RoomRequirement(ActorKind.Administrator)))
            .AddPolicy(SignedIn, policy => policy.AddRequirements(new RoomRequirement(Everybody)))
            .AddPolicy(Account, policy => policy.AddRequirements(new RoomRequirement(Everybody) { NeedsSecondFactor = false }));
        return services;
    }
}

/// <param name="Kinds">Who may enter.</param>
internal sealed record RoomRequirement(params ActorKind[] Kinds) : IAuthorizationRequirement
{
    /// <summary>False for the page where the second factor is set up.</summary>
    public bool NeedsSecondFactor { get; init; } = true;
}

internal sealed class RoomHandler(CurrentActor current, IOptions<SignInSettings> settings) : AuthorizationHandler<RoomRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoomRequirement requirement)
    {
        var actor = await current.GetAsync();
        if (!requirement.Kinds.Contains(actor.Kind))
        {
            return;
        }

        if (requirement.NeedsSecondFactor && SecondFactor.IsMissing(context.User, actor, settings.Value))
        {
            context.Fail(new AuthorizationFailureReason(this, SecondFactor.Missing));
            return;
        }

        context.Succeed(requirement);
    }
}
