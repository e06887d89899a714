using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace JobAlliance.Web.Pages.Account;

/// <summary>The link of the password mail: a new password, once. The address is proved by it, and sessions elsewhere end.</summary>
[EnableRateLimiting(SignInRegistration.TriesPolicy)]
public sealed class ResetModel(UserManager<IdentityUser> users, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Opened by the mail's link, and not by its bare address.</summary>
    public bool HasLink => Subject is { Length: > 0 } && Token is { Length: > 0 };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Subject is null || await users.FindByIdAsync(Subject) is not { } user)
        {
            return this.Refuse(Error.Invalid("identity.link-used-or-old"), texts);
        }

        var reset = await users.ResetPasswordAsync(user, Token ?? "", Password ?? "");
        if (!reset.Succeeded)
        {
            return this.Refuse(LocalLogins.Refusal(reset), texts, prefix: "");
        }

        user.EmailConfirmed = true;
        await users.UpdateAsync(user);
        await users.SetLockoutEndDateAsync(user, null);
        this.Tell(texts["Account.ResetDone"]);
        return RedirectToPage("SignIn");
    }
}
