using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Account;

/// <summary>Ends the session.</summary>
public sealed class SignOutModel(SignInManager<IdentityUser> signIn, Texts texts) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        this.Tell(texts["Account.SignedOut"]);
        return LocalRedirect("/");
    }
}
