using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
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

    /// <summary>A role that was chosen and not saved.</summary>
    public SeatForm? Typed { get; private set; }

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

    public async Task<IActionResult> OnPostRoleAsync(SeatForm seat, [FromServices] SaveEdited edited, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        if (await FindAsync(cancellationToken) is { } refused)
        {
            return refused;
        }

        Typed = seat;
        var refusal = await edited.HandleAsync(
            this,
            seat,
            SeatOf(seat.Account)?.SeatId ?? default,
            async () => (await change.HandleAsync(new(actor.AgencyId!.Value, seat.Account, seat.Role, seat.Version), actor, cancellationToken)).Error,
            async () => await FindAsync(cancellationToken) is null && SeatOf(seat.Account) is { } member ? SeatForm.Of(member) : null,
            cancellationToken
        );
        return await AnswerAsync(refusal is { } error ? error : Result.Success, "Agencies.MemberChanged", cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid account, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var result = await change.HandleAsync(new(actor.AgencyId!.Value, account, null), actor, cancellationToken);
        return await AnswerAsync(result, "Agencies.MemberRemoved", cancellationToken);
    }

    /// <summary>The form of a seat: as it is, or as somebody who was overtaken had it.</summary>
    public SeatForm FormOf(ReadAgency.Member member) => Typed?.Account == member.AccountId ? Typed : SeatForm.Of(member);

    private ReadAgency.Member? SeatOf(Guid account) => Found.Members.FirstOrDefault(member => member.AccountId == account);

    private async Task<IActionResult> AnswerAsync(Result result, string textKey, CancellationToken cancellationToken)
    {
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

/// <summary>A member's role, as a form has it.</summary>
public sealed class SeatForm : EditedForm
{
    private static readonly EditedField[] Edited = [new(nameof(Role), "Agencies.MemberRole", nameof(AgencyMember.Role))];

    public Guid Account { get; set; }

    public AgencyRole Role { get; set; }

    public override IReadOnlyList<EditedField> EditedFields() => Edited;

    public static SeatForm Of(ReadAgency.Member member)
    {
        var form = new SeatForm
        {
            Account = member.AccountId,
            Role = member.Role,
            Version = member.Version,
        };
        form.Remember();
        return form;
    }
}

public sealed class MemberForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public AgencyRole Role { get; set; } = AgencyRole.Recruiter;
}
