using System.Globalization;
using System.Text.RegularExpressions;
using JobAlliance.Core.Common;
using JobAlliance.Core.Privacy;
using JobAlliance.Tests.Support;
using JobAlliance.Web.Pages.Staff;
using JobAlliance.Web.Resources;

namespace JobAlliance.Tests.Web.Desk;

/// <summary>Whatever the program writes into the audit log, staff read in words.</summary>
public sealed partial class AuditWordsTests
{
    private static readonly string[] Sources =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src", "JobAlliance.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText),
    ];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_action_and_every_subject_has_a_word(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var calls = Sources.SelectMany(source => Call().Matches(source)).Select(match => match.Value).ToList();
        var actions = calls.SelectMany(call => Action().Matches(call)).Select(match => match.Groups[1].Value).Distinct().ToList();
        var subjects = calls.SelectMany(call => Subject().Matches(call)).Select(match => match.Groups[1].Value).Distinct();

        actions.Count.ShouldBeGreaterThan(50);
        actions.Where(action => Texts.Find($"Desk.Action.{action}") is null).ShouldBeEmpty();
        actions.Select(action => action.Split('.')[0]).Except(AuditModel.Kinds).ShouldBeEmpty();
        AuditModel.Kinds.Where(kind => Texts.Find($"Desk.AuditKind.{kind}") is null).ShouldBeEmpty();
        subjects.Where(subject => Texts.Find($"Desk.Subject.{subject}") is null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("match.approved", "score 93.5", "93.5 分")]
    [InlineData("match.rejected", "skills-too-far", "Review.Reason.skills-too-far")]
    [InlineData("route.offered", "hop 2 to 某机构", "第 2 家：某机构")]
    [InlineData("route.declined", "no-capacity", "没有余量")]
    [InlineData("routing.exhausted", "3 agencies asked", "已问过 3 家机构")]
    [InlineData("routing.exhausted", "no-capacity 2, intake-paused 1", "Desk.Obstacle.no-capacity 2, Desk.Obstacle.intake-paused 1")]
    [InlineData("standing-rule.set", "on from 93", "开启，93 分以上自动通过")]
    [InlineData("account.role-changed", "Staff > Administrator", "Enums.AccountRole.Staff > Enums.AccountRole.Administrator")]
    [InlineData("referral.escalated", "consent-asked", "Referrals.Stage.consent-asked")]
    [InlineData("contact.read", "referral 01a12d9fa9247000bbb3dabb21c14c06", "职业介绍 c14c06")]
    [InlineData("agency.key-issued", "jak_12ab", "jak_12ab")]
    public void What_stands_beside_an_action_is_in_words(string action, string detail, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var words = Key().Replace(expected, key => Texts.Find(key.Value).ShouldNotBeNull());

        AuditDetail.In(Line(action, detail), new Texts(TimeProvider.System)).ShouldBe(words);
    }

    private static AuditEntry Line(string action, string detail) =>
        new()
        {
            Id = Guid.Empty,
            At = DateTimeOffset.UnixEpoch,
            ActorKind = ActorKind.Staff,
            ActorName = "",
            Action = action,
            SubjectKind = "match",
            SubjectId = Guid.Empty,
            Detail = detail,
        };

    [GeneratedRegex(@"(Review|Desk|Enums|Referrals)\.[\w.-]+")]
    private static partial Regex Key();

    [GeneratedRegex(@"\bAudit\([^;]*;", RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex("""[^$]"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"(?!\s*\+)""")]
    private static partial Regex Action();

    [GeneratedRegex("""", "([a-z]+(?:-[a-z]+)*)"(?:,|\))"""")]
    private static partial Regex Subject();
}
