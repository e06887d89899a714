using JobAlliance.Core.Common;
using JobAlliance.Core.Guidance;
using JobAlliance.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Me;

/// <summary>My guidance tasks, and asking for one: by itself, or for a skill that a match is missing.</summary>
public sealed class GuidanceModel(ListGuidanceTasks listTasks, OpenGuidanceTask open, OwnPage own) : PageModel
{
    private static readonly GuidanceKind[] Askable = [GuidanceKind.MockInterview, GuidanceKind.ResumeReview, GuidanceKind.CareerTalk];

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds => [.. Askable.Select(kind => new SelectListItem(own.Texts.Of(kind), kind.ToString()))];

    public Page<ListGuidanceTasks.Row> Rows { get; private set; } = Page<ListGuidanceTasks.Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListGuidanceTasks.Request(new PageRequest(20, After), Open: null);
        Rows = await listTasks.HandleAsync(request, await own.ActorAsync(cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken)
    {
        var actor = await own.ActorAsync(cancellationToken);
        var request = new OpenGuidanceTask.Request(actor.GraduateId ?? Guid.Empty, Input.Kind, Input.Skill, Input.Goal, Input.MatchId);
        var result = await open.HandleAsync(request, actor, cancellationToken);
        if (result.Error is { } error)
        {
            await OnGetAsync(cancellationToken);
            return this.Refuse(error, own.Texts);
        }

        this.Tell(own.Texts["Me.GuidanceAsked"]);
        return Redirect($"/me/guidance/{result.Value}");
    }

    public sealed class Fields
    {
        public GuidanceKind Kind { get; set; }

        /// <summary>The missing skill, with <see cref="GuidanceKind.SkillGap"/>.</summary>
        public string? Skill { get; set; }

        public Guid? MatchId { get; set; }

        public string? Goal { get; set; }
    }
}
