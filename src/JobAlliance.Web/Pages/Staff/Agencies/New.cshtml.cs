using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Agency.Profile;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff.Agencies;

/// <summary>Taking an agency into the alliance, with the person who will run it there.</summary>
public sealed class NewModel(JoinAgency join, AddMember add, Invitations invitations, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty]
    public AgencyForm Input { get; set; } =
        new()
        {
            DoesMatching = true,
            DoesReferral = true,
            ReferralCapacity = 30,
        };

    [BindProperty]
    public LicenceForm Licence { get; set; } = new();

    [BindProperty]
    public OwnerForm Owner { get; set; } = new();

    public async Task<IActionResult> OnPostAsync([FromServices] MarketVocabulary vocabulary, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var request = new JoinAgency.Request(Input.ToProfile(vocabulary), Licence.LicenceNumber, Licence.LicenceExpiresOn);
        var joined = await join.HandleAsync(request, actor, cancellationToken);
        if (joined.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        if (!string.IsNullOrWhiteSpace(Owner.Email))
        {
            await InviteAsync(joined.Value, actor, cancellationToken);
        }

        this.Tell(texts["Agencies.Joined"]);
        return Redirect($"/staff/agencies/{joined.Value}");
    }

    private async Task InviteAsync(Guid agencyId, Actor actor, CancellationToken cancellationToken)
    {
        var owner = await add.HandleAsync(new(agencyId, Owner.Name ?? "", Owner.Email!, AgencyRole.Owner), actor, cancellationToken);
        if (owner.Succeeded)
        {
            await invitations.SendAsync(owner.Value, actor, cancellationToken);
        }
    }
}

public sealed class OwnerForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }
}
