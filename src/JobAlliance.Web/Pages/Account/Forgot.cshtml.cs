using JobAlliance.Core.Accounts;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace JobAlliance.Web.Pages.Account;

/// <summary>Sends a link for a new password, and says the same whether or not there is such an account.</summary>
[EnableRateLimiting(SignInRegistration.TriesPolicy)]
public sealed class ForgotModel(
    UserManager<IdentityUser> users,
    FindAccountByEmail findAccount,
    Invitations invitations,
    AccountMails mails,
    Texts texts
) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public bool Sent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!System.Net.Mail.MailAddress.TryCreate(Email, out var address))
        {
            return this.Refuse(Error.Invalid("identity.email-wrong", nameof(Email)), texts, prefix: "");
        }

        try
        {
            await SendAsync(address.Address, cancellationToken);
        }
        catch (MailUnavailableException)
        {
            return this.Refuse(Error.Invalid("identity.mail-unavailable"), texts);
        }

        Sent = true;
        return Page();
    }

    private async Task SendAsync(string email, CancellationToken cancellationToken)
    {
        var account = await findAccount.HandleAsync(email, cancellationToken);
        if (await users.FindByEmailAsync(email) is { } user)
        {
            var token = Uri.EscapeDataString(await users.GeneratePasswordResetTokenAsync(user));
            var path = $"/account/reset?subject={user.Id}&token={token}";
            await mails.SendAsync("Reset", user.Email!, account?.DisplayName ?? user.Email!, account?.Language ?? "zh-CN", path, cancellationToken);
        }
        else if (account is not null)
        {
            await invitations.SendAsync(account.Id, Actor.System, cancellationToken);
        }
    }
}
