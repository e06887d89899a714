using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Accounts;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Factor = JobAlliance.Web.Identity.SecondFactor;

namespace JobAlliance.Web.Pages.Account;

/// <summary>One's own account: name, language, password, second factor, sessions.</summary>
public sealed class IndexModel(EditAccount editAccount, CurrentActor current, SignInManager<IdentityUser> signIn, AccountMails mails, Texts texts)
    : PageModel
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public PasswordFields Passwords { get; set; } = new();

    public EditAccount.Shown Account { get; private set; } = null!;

    public bool IsConfirmed { get; private set; } = true;

    public bool HasSecondFactor { get; private set; }

    public IReadOnlyList<SelectListItem> Languages { get; } = [new("中文", "zh-CN"), new("English", "en")];

    private IdentityUser? LocalUser { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var actor = await current.GetAsync(HttpContext.RequestAborted);
        Account = (await editAccount.ReadAsync(actor, HttpContext.RequestAborted))!;
        LocalUser = await signIn.UserManager.GetUserAsync(User);
        (IsConfirmed, HasSecondFactor) = (LocalUser?.EmailConfirmed ?? true, LocalUser?.TwoFactorEnabled ?? false);
        await next();
    }

    public void OnGet() => Input = new Fields { Name = Account.Name, Language = Account.Language };

    public async Task<IActionResult> OnPostPersonAsync(CancellationToken cancellationToken)
    {
        var request = new EditAccount.Request(Input.Name ?? "", Input.Language ?? "");
        var result = await editAccount.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        return result.Error is { } error ? this.Refuse(error, texts) : Done("Account.Saved");
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        if (LocalUser is null)
        {
            return NotFound();
        }

        var changed = await signIn.UserManager.ChangePasswordAsync(LocalUser, Passwords.OldPassword ?? "", Passwords.Password ?? "");
        if (!changed.Succeeded)
        {
            OnGet();
            var error = LocalLogins.Refusal(changed);
            return this.Refuse(error.Code == "identity.password-wrong" ? error with { Field = "OldPassword" } : error, texts, nameof(Passwords));
        }

        await StaySignedInAsync(LocalUser);
        return Done("Account.PasswordChanged");
    }

    public async Task<IActionResult> OnPostEverywhereElseAsync()
    {
        if (LocalUser is null)
        {
            return NotFound();
        }

        await signIn.UserManager.UpdateSecurityStampAsync(LocalUser);
        await StaySignedInAsync(LocalUser);
        return Done("Account.SignedOutElsewhere");
    }

    public async Task<IActionResult> OnPostConfirmationAsync(CancellationToken cancellationToken)
    {
        if (LocalUser is null)
        {
            return NotFound();
        }

        var token = Uri.EscapeDataString(await signIn.UserManager.GenerateEmailConfirmationTokenAsync(LocalUser));
        var path = $"/account/confirm?subject={LocalUser.Id}&token={token}";
        await mails.SendAsync("Confirm", LocalUser.Email!, Account.Name, Account.Language, path, cancellationToken);
        return Done("Account.ConfirmationSent");
    }

    private RedirectToPageResult Done(string key)
    {
        this.Tell(texts[key]);
        return RedirectToPage();
    }

    private Task StaySignedInAsync(IdentityUser user) =>
        signIn.SignInWithClaimsAsync(user, isPersistent: false, User.FindAll(Factor.Claim).Select(claim => claim.Clone()));

    public sealed class Fields
    {
        public string? Name { get; set; }

        public string? Language { get; set; }
    }

    public sealed class PasswordFields
    {
        public string? OldPassword { get; set; }

        public string? Password { get; set; }
    }
}
