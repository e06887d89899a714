using JobAlliance.Core.Vocabulary.Majors;

namespace JobAlliance.Tests.Core.Vocabulary;

public sealed class MajorVocabularyTests
{
    private static readonly MajorVocabulary Majors = MajorVocabulary.Load();

    [Theory]
    [InlineData("会计", "会计学")]
    [InlineData("accounting", "会计学")]
    [InlineData("Computer Science", "计算机科学与技术")]
    [InlineData("计算机相关专业", "计算机类")]
    [InlineData("Accounting or a related field", "会计学")]
    [InlineData("工学", "工学")]
    public void A_name_or_ask_has_a_key(string text, string key) => Majors.KeysOf(text).ShouldBe([key]);

    [Theory]
    [InlineData("专业不限")]
    [InlineData(null)]
    public void Any_major_asks_for_none(string? text) => Majors.KeysOf(text).ShouldBeEmpty();

    [Fact]
    public void Several_majors_are_read_from_one_ask() => Majors.KeysOf("会计、财务管理等相关专业").ShouldBe(["会计学", "财务管理"]);

    [Theory]
    [InlineData("软件工程", "软件工程", 1f)]
    [InlineData("软件工程", "计算机类", 1f)]
    [InlineData("软件工程", "计算机科学与技术", 0.75f)]
    [InlineData("软件工程", "工学", 0.75f)]
    [InlineData("软件工程", "土木工程", 0.4f)]
    [InlineData("软件工程", "护理学", 0f)]
    [InlineData("something else", "护理学", 0f)]
    public void A_major_fits_by_name_class_and_discipline(string major, string asked, float fit) => Majors.Fit(major, asked).ShouldBe(fit);
}
