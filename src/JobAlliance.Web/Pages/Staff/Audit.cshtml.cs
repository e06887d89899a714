using JobAlliance.Core.Common;
using JobAlliance.Core.Privacy;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff;

/// <summary>The audit log.</summary>
[BindProperties(SupportsGet = true)]
public sealed class AuditModel(ListAudit listAudit, CurrentActor current, Texts texts) : PageModel
{
    /// <summary>Beginnings of actions that the log can be filtered by.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "contact",
        "consent",
        "match",
        "route",
        "routing",
        "referral",
        "interview",
        "guidance",
        "graduate",
        "resume",
        "posting",
        "import",
        "agency",
        "webhook",
        "account",
        "alliance",
        "notice",
        "standing-rule",
        "weights",
        "bus",
    ];

    public string? What { get; set; }

    public string? Who { get; set; }

    public Guid? Subject { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Through { get; set; }

    public string? Cursor { get; set; }

    public Page<AuditEntry> List { get; private set; } = Page<AuditEntry>.Empty;

    public FilterChipsView Chips => new([.. ActiveChips()], "/staff/audit");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListAudit.Request(new PageRequest(50, Cursor), What, Who, null, Subject, From, Through);
        var result = await listAudit.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        List = result.Value;
        return Page();
    }

    /// <summary>A person, or the system or rule in words.</summary>
    public static string ActorName(AuditEntry row, Texts texts) =>
        row.ActorKind switch
        {
            ActorKind.System => texts["Desk.ActorSystem"],
            ActorKind.Rule => texts["Desk.RuleName", row.ActorName[(row.ActorName.LastIndexOf('-') + 1)..]],
            _ => row.ActorName,
        };

    private IEnumerable<FilterChip> ActiveChips()
    {
        (string Key, string? Text)[] filters =
        [
            ("what", What is null ? null : texts[$"Desk.AuditKind.{What}"]),
            ("who", Who),
            ("subject", Subject is { } id ? texts["Desk.ChipSubject", id.ToString()[^6..]] : null),
            ("from", From is { } from ? texts["Desk.ChipFrom", texts.Day(from)] : null),
            ("through", Through is { } through ? texts["Desk.ChipThrough", texts.Day(through)] : null),
        ];
        return filters.Where(row => !string.IsNullOrEmpty(row.Text)).Select(row => new FilterChip(row.Text!, this.Address((row.Key, null))));
    }
}
