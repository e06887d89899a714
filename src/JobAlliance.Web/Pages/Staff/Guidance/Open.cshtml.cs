using JobAlliance.Core.Guidance;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Staff.Guidance;

/// <summary>Staff open guidance for a graduate.</summary>
public sealed class OpenModel(OpenGuidanceTask open, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Graduate { get; set; }

    /// <summary>The match whose gap is to be closed.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Match { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Skill { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds =>
        [.. Enum.GetValues<GuidanceKind>().Select(kind => new SelectListItem(texts.Of(kind), kind.ToString()))];

    public void OnGet()
    {
        if (Skill is not null)
        {
            Input = new Fields { Kind = GuidanceKind.SkillGap, Skill = Skill };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var skill = Input.Kind == GuidanceKind.SkillGap ? Input.Skill?.Trim() : null;
        var request = new OpenGuidanceTask.Request(Graduate, Input.Kind, skill, Input.Goal, Match, Input.DueOn);
        var result = await open.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        this.Tell(texts["Desk.GuidanceOpened"]);
        return Redirect($"/staff/guidance/{result.Value}");
    }

    public sealed class Fields
    {
        public GuidanceKind Kind { get; set; }

        public string? Skill { get; set; }

        public string? Goal { get; set; }

        public DateOnly? DueOn { get; set; }
    }
}
