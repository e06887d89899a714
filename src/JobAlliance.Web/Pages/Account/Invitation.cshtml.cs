using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Accounts;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace JobAlliance.Web.Pages.Account;

/// <summary>The one-time link of an invitation: the invited person sets a password and is in.</summary>
[EnableRateLimiting(SignInRegistration.TriesPolicy)]
public sealed class InvitationModel(
    AcceptInvitation acceptInvitation,
    LocalLogins logins,
    SignInManager<IdentityUser> signIn,
    RoomDoor door,
    Texts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    public AcceptInvitation.Invited? Invited { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await acceptInvitation.FindAsync(Token, cancellationToken);
        Invited = found.Succeeded ? found.Value : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        if (Invited is null)
        {
            return Page();
        }

        var created = await logins.CreateAsync(Invited.Email, Password ?? "", isConfirmed: true);
        if (created.Error is { } refusal)
        {
            return this.Refuse(refusal, texts, prefix: "");
        }

        var accepted = await acceptInvitation.HandleAsync(Token, SignInDb.Issuer, created.Value, cancellationToken);
        if (accepted.Error is not null)
        {
            await logins.RemoveAsync(created.Value);
            Invited = null;
            return Page();
        }

        var user = (await signIn.UserManager.FindByIdAsync(created.Value))!;
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect(await door.OpenAsync(user, returnUrl: null, cancellationToken) ?? "/");
    }
}
