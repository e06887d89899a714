using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Review;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Jobs;

/// <summary>One posting: what it is, why it fits me, what is missing, and the one thing I can do now.</summary>
public sealed class PostingModel(ReadPosting readPosting, OwnPostingState ownState, ApplyToPosting apply, JobPostingMarkup markup, Texts texts)
    : PageModel
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public ReadPosting.Answer Posting { get; private set; } = null!;

    public Actor Actor { get; private set; } = null!;

    public Match? Match { get; private set; }

    public Guid? ReferralId { get; private set; }

    public bool HasResume { get; private set; }

    public IHtmlContent Markup { get; private set; } = HtmlString.Empty;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var request = new ApplyToPosting.Request(id, Input.Consent ? Input.Agency : null, Input.Note);
        var result = await apply.HandleAsync(request, Actor, cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        this.Tell(texts["Jobs.Applied"]);
        return RedirectToPage("/Me/Referral", new { id = result.Value });
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await readPosting.HandleAsync(id, cancellationToken);
        if (found.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        Posting = found.Value;
        (Actor, Match, ReferralId, HasResume) = await ownState.OfAsync(id, cancellationToken);
        Markup = await markup.OfAsync(id, cancellationToken);
        return null;
    }

    public sealed class Fields
    {
        public string? Note { get; set; }

        /// <summary>The agency that the form named.</summary>
        public Guid? Agency { get; set; }

        public bool Consent { get; set; }
    }
}
