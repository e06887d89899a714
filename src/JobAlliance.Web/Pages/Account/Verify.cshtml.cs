using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace JobAlliance.Web.Pages.Account;

/// <summary>The second factor at sign-in: a code of the app, or one of the recovery codes.</summary>
[EnableRateLimiting(SignInRegistration.TriesPolicy)]
public sealed class VerifyModel(SignInManager<IdentityUser> signIn, RoomDoor door, Texts texts) : PageModel
{
    private const int CodeLength = 6;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Remember { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("SignIn") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return RedirectToPage("SignIn");
        }

        var outcome = await TryAsync((Code ?? "").Replace(" ", "", StringComparison.Ordinal));
        if (!outcome.Succeeded)
        {
            return this.Refuse(Error.Invalid(outcome.IsLockedOut ? "identity.locked-out" : "identity.code-wrong", nameof(Code)), texts, prefix: "");
        }

        return LocalRedirect(await door.OpenAsync(user, ReturnUrl, cancellationToken) ?? "/");
    }

    private Task<SignInResult> TryAsync(string code) =>
        code.Length == CodeLength
            ? signIn.TwoFactorAuthenticatorSignInAsync(code, Remember, rememberClient: false)
            : signIn.TwoFactorRecoveryCodeSignInAsync(code);
}
