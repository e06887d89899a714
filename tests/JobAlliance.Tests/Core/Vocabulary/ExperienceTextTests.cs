using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Tests.Core.Vocabulary;

public sealed class ExperienceTextTests
{
    [Theory]
    [InlineData("无经验", 0, null)]
    [InlineData("应届生", 0, null)]
    [InlineData("应届毕业生", 0, null)]
    [InlineData("经验不限", 0, null)]
    [InlineData("无工作经验", 0, null)]
    [InlineData("在校生/应届生", 0, null)]
    [InlineData("1-3年", 12, 36)]
    [InlineData("5-10年", 60, 120)]
    [InlineData("1年工作经验", 12, null)]
    [InlineData("3-4年工作经验", 36, 48)]
    [InlineData("3年以上", 36, null)]
    [InlineData("10年以上工作经验", 120, null)]
    [InlineData("1年以下", 0, 12)]
    [InlineData("两年以上相关工作经验", 24, null)]
    [InlineData("三至五年", 36, 60)]
    [InlineData("半年以上", 6, null)]
    [InlineData("6个月", 6, null)]
    [InlineData("3+ years", 36, null)]
    [InlineData("2-3 years of experience", 24, 36)]
    [InlineData("at least two years", 24, null)]
    [InlineData("1 to 3 years", 12, 36)]
    [InlineData("no experience needed", 0, null)]
    [InlineData("Fresh graduates", 0, null)]
    [InlineData("Less than 1 year", 0, 12)]
    public void Experience_is_read_in_months(string text, int minimum, int? maximum) =>
        ExperienceText.Read(text).ShouldBe(new ExperienceRange(minimum, maximum));

    [Theory]
    [InlineData(null)]
    [InlineData("本科")]
    [InlineData("有责任心")]
    public void A_text_without_experience_gives_none(string? text) => ExperienceText.Read(text).ShouldBeNull();
}
