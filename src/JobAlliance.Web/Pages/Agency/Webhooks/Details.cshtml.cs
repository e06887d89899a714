using JobAlliance.Core.Common;
using JobAlliance.Core.Webhooks;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Webhooks;

/// <summary>What was sent to one address, and what became of it.</summary>
public sealed class DetailsModel(ListDeliveries list, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public WebhookDeliveryStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public ListDeliveries.Answer Found { get; private set; } = null!;

    public static Meaning MeaningOf(WebhookDelivery delivery) =>
        delivery.Status switch
        {
            WebhookDeliveryStatus.Delivered => Meaning.Good,
            WebhookDeliveryStatus.GivenUp => Meaning.Bad,
            _ when delivery.Attempts > 0 => Meaning.Attention,
            _ => Meaning.Neutral,
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListDeliveries.Request(Id, new PageRequest(50, Cursor), Status);
        var found = await list.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        Found = found.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid delivery, [FromServices] SendDeliveryAgain again, CancellationToken cancellationToken)
    {
        var result = await again.HandleAsync(delivery, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } refusal)
        {
            return await OnGetAsync(cancellationToken) is PageResult ? this.Refuse(refusal, texts, "") : NotFound();
        }

        this.Tell(texts["Webhooks.SentAgain"]);
        return Redirect($"/agency/webhooks/{Id}");
    }
}
