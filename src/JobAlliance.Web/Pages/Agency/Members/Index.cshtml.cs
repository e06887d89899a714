using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Agency.Members;

/// <summary>Who works for the agency, and in which role.</summary>
public sealed class IndexModel(ReadAgency read, AddMember add, ChangeMember change, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public MemberForm Input { get; set; } = new();

    public ReadAgency.Answer Found { get; private set; } = null!;

    public Guid? Me { get; private set; }

    public IEnumerable<SelectListItem> Roles => Enum.GetValues<AgencyRole>().Select(role => new SelectListItem(texts.Of(role), role.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromServices] Invitations invitations, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var request = new AddMember.Request(actor.AgencyId!.Value, Input.Name ?? "", Input.Email ?? "", Input.Role);
        var added = await add.HandleAsync(request, actor, cancellationToken);
        if (added.Error is { } refusal)
        {
            return await FindAsync(cancellationToken) ?? this.Refuse(refusal, texts);
        }

        await invitations.SendAsync(added.Value, actor, cancellationToken);
        this.Tell(texts["Agencies.MemberAdded"]);
        return Redirect("/agency/members");
    }

    public Task<IActionResult> OnPostRoleAsync(Guid account, AgencyRole role, CancellationToken cancellationToken) =>
        ChangeAsync(account, role, "Agencies.MemberChanged", cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(Guid account, CancellationToken cancellationToken) =>
        ChangeAsync(account, null, "Agencies.MemberRemoved", cancellationToken);

    private async Task<IActionResult> ChangeAsync(Guid account, AgencyRole? role, string textKey, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        Result result = await change.HandleAsync(new(actor.AgencyId!.Value, account, role), actor, cancellationToken);
        if (result.Error is { } refusal)
        {
            return await FindAsync(cancellationToken) ?? this.Refuse(refusal, texts, "");
        }

        this.Tell(texts[textKey]);
        return Redirect("/agency/members");
    }

    private async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var found = await read.HandleAsync(actor.AgencyId!.Value, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        (Found, Me) = (found.Value, actor.AccountId);
        return null;
    }
}

public sealed class MemberForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public AgencyRole Role { get; set; } = AgencyRole.Recruiter;
}
