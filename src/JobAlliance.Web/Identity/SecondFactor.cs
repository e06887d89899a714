using System.Security.Claims;
using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Extensions.Options;

namespace JobAlliance.Web.Identity;

/// <summary>Who must show a second factor, and whether this session has.</summary>
internal static class SecondFactor
{
    /// <summary>Authentication method (RFC 8176); Identity writes <c>mfa</c> after a code was shown.</summary>
    public const string Claim = "amr";

    public const string Shown = "mfa";

    /// <summary>Why a policy failed: everything else was right.</summary>
    public const string Missing = "second-factor-missing";

    public static bool IsMissing(ClaimsPrincipal user, Actor actor, SignInSettings settings) =>
        settings.SecondFactor == "required"
        && actor.Kind is ActorKind.AgencyMember or ActorKind.Staff or ActorKind.Administrator
        && !user.HasClaim(Claim, Shown);
}

/// <summary>Who lacks nothing but the second factor is led to where it is set up, and from there to where they wanted to go.</summary>
internal sealed class SecondFactorDetour : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var missing = authorizeResult.AuthorizationFailure?.FailureReasons.Any(reason => reason.Message == SecondFactor.Missing) is true;
        if (!missing || !HttpMethods.IsGet(context.Request.Method))
        {
            return usual.HandleAsync(next, context, policy, authorizeResult);
        }

        var back = Uri.EscapeDataString(context.Request.Path + context.Request.QueryString);
        context.Response.Redirect($"/account/second-factor?returnUrl={back}");
        return Task.CompletedTask;
    }
}
