using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Account;

/// <summary>The link of the confirmation mail.</summary>
public sealed class ConfirmModel(UserManager<IdentityUser> users) : PageModel
{
    public bool Confirmed { get; private set; }

    public async Task OnGetAsync(string? subject, string? token)
    {
        var user = subject is null ? null : await users.FindByIdAsync(subject);
        Confirmed = user is not null && (user.EmailConfirmed || (await users.ConfirmEmailAsync(user, token ?? "")).Succeeded);
    }
}
