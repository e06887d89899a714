using System.Globalization;
using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace JobAlliance.Web.Pages.Account;

/// <summary>A graduate opens an account and is signed in at once; the address is confirmed by mail meanwhile.</summary>
[EnableRateLimiting(SignInRegistration.TriesPolicy)]
public sealed class RegisterModel(
    LocalLogins logins,
    RegisterGraduate registerGraduate,
    SignInManager<IdentityUser> signIn,
    AccountMails mails,
    Texts texts
) : PageModel
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Check() is { } wrong)
        {
            return this.Refuse(wrong, texts);
        }

        var created = await logins.CreateAsync(Input.Email!, Input.Password ?? "");
        if (created.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        var request = new RegisterGraduate.Request(Input.Name!, Input.Email!, CultureInfo.CurrentUICulture.Name, SignInDb.Issuer, created.Value);
        var registered = await registerGraduate.HandleAsync(request, cancellationToken);
        if (registered.Error is { } error)
        {
            await logins.RemoveAsync(created.Value);
            return this.Refuse(error, texts);
        }

        await WelcomeAsync(created.Value, cancellationToken);
        return LocalRedirect(RoomDoor.IsLocal(ReturnUrl) ? ReturnUrl! : "/me/resume");
    }

    private Error? Check()
    {
        List<Error> errors = [];
        if (string.IsNullOrWhiteSpace(Input.Name))
        {
            errors.Add(Error.Invalid("account.name-missing", nameof(Fields.Name)));
        }

        if (!System.Net.Mail.MailAddress.TryCreate(Input.Email, out _))
        {
            errors.Add(Error.Invalid("identity.email-wrong", nameof(Fields.Email)));
        }

        if ((Input.Password ?? "").Length < signIn.Options.Password.RequiredLength)
        {
            errors.Add(Error.Invalid("identity.password-too-short", nameof(Fields.Password)));
        }

        return errors.Count == 0 ? null : Error.Many(errors);
    }

    private async Task WelcomeAsync(string subject, CancellationToken cancellationToken)
    {
        var user = (await signIn.UserManager.FindByIdAsync(subject))!;
        await signIn.SignInAsync(user, isPersistent: false);
        var token = Uri.EscapeDataString(await signIn.UserManager.GenerateEmailConfirmationTokenAsync(user));
        var path = $"/account/confirm?subject={user.Id}&token={token}";
        try
        {
            await mails.SendAsync("Confirm", user.Email!, Input.Name!, CultureInfo.CurrentUICulture.Name, path, cancellationToken);
            this.Tell(texts["Account.Welcome"]);
        }
        catch (MailUnavailableException)
        {
            // The account stands; the account page offers to send the mail again.
            this.Tell(texts["Account.WelcomeWithoutMail"]);
        }
    }

    public sealed class Fields
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
