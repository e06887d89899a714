using System.Globalization;
using System.Text.RegularExpressions;
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

    [GeneratedRegex(@"\bAudit\([^;]*;", RegexOptions.Singleline)]
    private static partial Regex Call();

    [GeneratedRegex("""[^$]"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"(?!\s*\+)""")]
    private static partial Regex Action();

    [GeneratedRegex("""", "([a-z]+(?:-[a-z]+)*)"(?:,|\))"""")]
    private static partial Regex Subject();
}
