using System.Globalization;
using System.Xml.Linq;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Tests.Support;
using JobAlliance.Web.Resources;

namespace JobAlliance.Tests.Web.Resources;

/// <summary>Evidence is one text in two voices: told to the graduate, or told of the graduate.</summary>
public sealed class VoicesTests
{
    /// <summary>A title that has the name of a skill is no skill: it stays as the employer wrote it.</summary>
    [Theory]
    [InlineData("zh-CN", "role.same", "费用会计", "费用会计")]
    [InlineData("en", "role.same", "费用会计", "费用会计")]
    [InlineData("zh-CN", "skill.missing", "expense-reimbursement", "费用报销")]
    [InlineData("en", "skill.missing", "expense-reimbursement", "expense reimbursement")]
    public void What_is_no_key_is_told_as_it_was_written(string language, string code, string argument, string told)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        new Texts(TimeProvider.System, MarketVocabulary.Load()).Coded("Evidence", code, [argument]).ShouldContain(told);
    }

    [Theory]
    [InlineData("zh-CN", "wish.role.same", "正是您想做的岗位：会计", "正是该毕业生想做的岗位：会计")]
    [InlineData("en", "wish.role.same", "The role you want: 会计", "The role the graduate wants: 会计")]
    [InlineData("en", "skill.matched", "You show 会计", "The graduate shows 会计")]
    public void The_graduate_is_addressed_and_others_are_told_of_the_graduate(string language, string code, string own, string told)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        new Texts(TimeProvider.System).Coded("Evidence", code, ["会计"]).ShouldBe(own);
        new Texts(TimeProvider.System) { TellsOfOthers = true }
            .Coded("Evidence", code, ["会计"])
            .ShouldBe(told);
    }

    [Theory]
    [InlineData("en", 1, "1 agency waits for your consent")]
    [InlineData("en", 2, "2 agencies wait for your consent")]
    [InlineData("zh-CN", 1, "1 家机构在等您的授权")]
    public void One_and_many_are_told_apart_where_the_language_does(string language, int agencies, string text)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        new Texts(TimeProvider.System)["Me.ConsentsWait", agencies].ShouldBe(text);
    }

    [Theory]
    [InlineData("zh-CN", "Evidence.resx")]
    [InlineData("en", "Evidence.en.resx")]
    public void Nobody_else_is_addressed_and_no_mark_is_left(string language, string file)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var codes = XDocument
            .Load(Path.Combine(Repository.Root, "src", "JobAlliance.Web", "Resources", file))
            .Root!.Elements("data")
            .Select(data => data.Attribute("name")!.Value)
            .ToList();
        var (own, told) = (new Texts(TimeProvider.System), new Texts(TimeProvider.System) { TellsOfOthers = true });

        codes.Select(code => told.Coded("Evidence", code, ["1", "2", "3"])).Where(Addresses).ShouldBeEmpty();
        codes
            .SelectMany(code => new[] { own.Coded("Evidence", code, ["1"]), told.Coded("Evidence", code, ["1"]) })
            .Where(text => text.AsSpan().ContainsAny('[', '|', ']'))
            .ShouldBeEmpty();
    }

    private static bool Addresses(string text) =>
        text.Contains('您') || text.Split(' ').Any(word => word.Trim(',', ';', '.').ToLowerInvariant() is "you" or "your" or "yours");
}
