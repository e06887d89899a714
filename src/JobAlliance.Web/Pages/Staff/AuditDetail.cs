using System.Text.RegularExpressions;
using JobAlliance.Core.Privacy;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Staff;

/// <summary>What an audit line keeps beside its action, in words. The log itself keeps codes and figures, which mean the same in any language.</summary>
internal static partial class AuditDetail
{
    // Where the words of an action's code stand.
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["match.rejected"] = ["Review.Reason."],
        ["route.declined"] = ["Desk.Decline."],
        ["referral.refused"] = ["Referrals.Refusal."],
        ["referral.withdrawn"] = ["Referrals.Withdrawal.", "Referrals.Refusal."],
        ["referral.routed"] = ["Enums.ReferralOrigin."],
        ["guidance.opened"] = ["Enums.GuidanceKind."],
        ["import.uploaded"] = ["Enums.ImportKind."],
        ["notice.published"] = ["Enums.NoticeAudience."],
        ["agency.member-added"] = ["Enums.AgencyRole."],
        ["agency.member-role"] = ["Enums.AgencyRole."],
        ["account.staff-added"] = ["Enums.AccountRole."],
        ["account.role-changed"] = ["Enums.AccountRole."],
        ["routing.exhausted"] = ["Desk.Obstacle."],
        ["referral.escalated"] = ["Referrals.Stage."],
    };

    public static string? In(AuditEntry row, Texts texts) =>
        row.Detail is not { Length: > 0 } detail ? null
        : row.Action == "match.approved" && Score().Match(detail) is { Success: true } score ? texts["Desk.AuditScore", score.Groups[1].Value]
        : row.Action == "route.offered" && Hop().Match(detail) is { Success: true } hop
            ? texts["Desk.AuditHop", hop.Groups[1].Value, hop.Groups[2].Value]
        : row.Action == "standing-rule.set" && Rule().Match(detail) is { Success: true } rule
            ? texts[$"Desk.AuditRule.{rule.Groups[1].Value}", rule.Groups[2].Value]
        : row.Action == "routing.exhausted" && Asked().Match(detail) is { Success: true } asked ? texts["Desk.AuditAsked", asked.Groups[1].Value]
        : row.Action == "contact.read" && Subject().Match(detail) is { Success: true } subject
            ? $"{texts[$"Desk.Subject.{subject.Groups[1].Value}"]} {subject.Groups[2].Value}"
        : row.Action is "guidance.done" or "resume.skills-confirmed" ? texts.List(detail.Split(", ").Select(texts.Named))
        : Words.TryGetValue(row.Action, out var files) ? Word().Replace(detail, word => Known(files, word.Value))
        : detail;

    private static string Known(string[] files, string word) =>
        files.Select(file => Texts.Find(file + word)).FirstOrDefault(text => text is not null) ?? word;

    [GeneratedRegex(@"^score ([\d.]+)$")]
    private static partial Regex Score();

    [GeneratedRegex(@"^hop (\d+) to (.+)$")]
    private static partial Regex Hop();

    [GeneratedRegex(@"^(on|off) from ([\d.]+)$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(\d+) agencies asked$")]
    private static partial Regex Asked();

    [GeneratedRegex("^(referral|guidance) [0-9a-f]{26}([0-9a-f]{6})$")]
    private static partial Regex Subject();

    [GeneratedRegex("[A-Za-z][A-Za-z-]*")]
    private static partial Regex Word();
}
