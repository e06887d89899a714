using JobAlliance.Core.Accounts;
using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Staff.Administration;

/// <summary>The people of the centre: who they are, what they may, and their way in.</summary>
public sealed class IndexModel(ListStaff list, ChangeStaff change, CurrentActor current, Texts texts) : PageModel
{
    private const string Address = "/staff/administration";

    [BindProperty]
    public StaffForm Input { get; set; } = new();

    public IReadOnlyList<ListStaff.Row> People { get; private set; } = [];

    public Guid? Me { get; private set; }

    public IEnumerable<SelectListItem> Roles =>
        new[] { AccountRole.Staff, AccountRole.Administrator }.Select(role => new SelectListItem(texts.Of(role), role.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(
        [FromServices] AddStaff add,
        [FromServices] Invitations invitations,
        CancellationToken cancellationToken
    )
    {
        var actor = await current.GetAsync(cancellationToken);
        var request = new AddStaff.Request(Input.Name ?? "", Input.Email ?? "", Input.Role == AccountRole.Administrator);
        var added = await add.HandleAsync(request, actor, cancellationToken);
        if (added.Error is { } refusal)
        {
            return await FindAsync(cancellationToken) ?? this.Refuse(refusal, texts);
        }

        return await AnswerAsync(await invitations.SendAsync(added.Value, actor, cancellationToken), "Staff.Invited", cancellationToken);
    }

    public async Task<IActionResult> OnPostInviteAsync(Guid account, [FromServices] Invitations invitations, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await invitations.SendAsync(account, await current.GetAsync(cancellationToken), cancellationToken),
            "Staff.Invited",
            cancellationToken
        );

    public Task<IActionResult> OnPostRoleAsync(Guid account, long version, AccountRole role, CancellationToken cancellationToken) =>
        ChangeAsync(new(account, version, IsAdministrator: role == AccountRole.Administrator), "Staff.RoleChanged", cancellationToken);

    public Task<IActionResult> OnPostDeactivateAsync(Guid account, long version, CancellationToken cancellationToken) =>
        ChangeAsync(new(account, version, IsActive: false), "Staff.Deactivated", cancellationToken);

    public Task<IActionResult> OnPostReactivateAsync(Guid account, long version, CancellationToken cancellationToken) =>
        ChangeAsync(new(account, version, IsActive: true), "Staff.Reactivated", cancellationToken);

    private async Task<IActionResult> ChangeAsync(ChangeStaff.Request request, string textKey, CancellationToken cancellationToken) =>
        await AnswerAsync(
            await change.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken),
            textKey,
            cancellationToken
        );

    private async Task<IActionResult> AnswerAsync(Result result, string textKey, CancellationToken cancellationToken)
    {
        if (result.Error is { } refusal)
        {
            ModelState.Clear();
            return await FindAsync(cancellationToken) ?? this.Refuse(refusal, texts, "");
        }

        this.Tell(texts[textKey]);
        return Redirect(Address);
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var found = await list.HandleAsync(actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        (People, Me) = (found.Value, actor.AccountId);
        return null;
    }
}

public sealed class StaffForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public AccountRole Role { get; set; } = AccountRole.Staff;
}
