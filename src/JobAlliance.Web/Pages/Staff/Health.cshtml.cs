using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JobAlliance.Web.Pages.Staff;

/// <summary>Whether the servers answer, what is behind and by how much. Refreshes itself.</summary>
public sealed class HealthModel(ReadLag readLag, HealthCheckService checks, CurrentActor current, Texts texts) : PageModel
{
    public ReadLag.View Lag { get; private set; } = null!;

    public HealthReport Report { get; private set; } = null!;

    public static Meaning MeaningOf(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => Meaning.Good,
            HealthStatus.Degraded => Meaning.Attention,
            _ => Meaning.Bad,
        };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Result<ReadLag.View> found = await readLag.HandleAsync(await current.GetAsync(cancellationToken), cancellationToken);
        if (found.Error is { } refusal)
        {
            return this.Refuse(refusal, texts);
        }

        Lag = found.Value;
        Report = await checks.CheckHealthAsync(cancellationToken);
        return Page();
    }

    /// <summary>The figures alone, for the page that stands open.</summary>
    public async Task<IActionResult> OnGetFiguresAsync(CancellationToken cancellationToken) =>
        await OnGetAsync(cancellationToken) is PageResult ? Partial("/Pages/Staff/_Health.cshtml", this) : NotFound();

    /// <summary>What is the matter with a server, in the reader's language; null when nothing is.</summary>
    public string? Said(string server, HealthReportEntry entry) =>
        entry.Status == HealthStatus.Healthy
            ? null
            : server switch
            {
                "market" => texts[$"Health.Said.{WordOf(Lag.Index)}"],
                "bus" => texts["Health.Said.bus", texts.Number(Lag.Messages.Pending), Span(Lag.Messages.Behind), texts.Number(Lag.Messages.Failed)],
                _ => Texts.Find($"Health.Said.{server}") ?? entry.Description,
            };

    private static string WordOf(ReadLag.Market index) =>
        !index.IsReady ? "building"
        : index.Copy is { IsWhole: true } ? "copy"
        : "away";

    /// <summary>'12 s', '3 min' …: how far behind.</summary>
    public string Span(TimeSpan span) =>
        span.TotalSeconds < 1 ? texts["Health.NotBehind"]
        : span.TotalMinutes < 2 ? texts["Health.Seconds", texts.Number(span.TotalSeconds)]
        : span.TotalHours < 2 ? texts["Health.Minutes", texts.Number(span.TotalMinutes)]
        : texts["Health.Hours", texts.Number(span.TotalHours)];
}
