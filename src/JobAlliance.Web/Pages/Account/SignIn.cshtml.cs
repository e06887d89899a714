using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace JobAlliance.Web.Pages.Account;

/// <summary>Mail and password; then, for who has one, the second factor.</summary>
[EnableRateLimiting(SignInRegistration.TriesPolicy)]
public sealed class SignInModel(SignInManager<IdentityUser> signIn, RoomDoor door, Texts texts) : PageModel
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var email = Input.Email?.Trim() ?? "";
        var outcome = await signIn.PasswordSignInAsync(email, Input.Password ?? "", Input.Remember, lockoutOnFailure: true);
        if (outcome.RequiresTwoFactor)
        {
            return RedirectToPage("Verify", new { ReturnUrl, Input.Remember });
        }

        if (!outcome.Succeeded)
        {
            return this.Refuse(Error.Invalid(outcome.IsLockedOut ? "identity.locked-out" : "identity.wrong", nameof(Fields.Password)), texts);
        }

        var user = await signIn.UserManager.FindByNameAsync(email);
        if (await door.OpenAsync(user!, ReturnUrl, cancellationToken) is { } path)
        {
            return LocalRedirect(path);
        }

        await signIn.SignOutAsync();
        return this.Refuse(Error.Invalid("identity.disabled"), texts);
    }

    public sealed class Fields
    {
        public string? Email { get; set; }

        public string? Password { get; set; }

        public bool Remember { get; set; }
    }
}
