using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Tests.Core.Vocabulary;

public sealed class GraduationTextTests
{
    [Theory]
    [InlineData("2027届", 2026, 2027)]
    [InlineData("面向2026-2027届毕业生", 2025, 2027)]
    [InlineData("26届/27届应届生", 2025, 2027)]
    [InlineData("27届", 2026, 2027)]
    [InlineData("Class of 2027", 2026, 2027)]
    [InlineData("open to 2027 graduates", 2026, 2027)]
    public void A_graduating_class_runs_from_september_to_august(string text, int from, int through) =>
        GraduationText.Read(text).ShouldBe(new GraduationWindow(new DateOnly(from, 9, 1), new DateOnly(through, 8, 31)));

    [Theory]
    [InlineData("应届生")]
    [InlineData("第27届运动会于2027年")]
    [InlineData("2026-09-30")]
    public void A_text_without_a_class_gives_none(string text) => GraduationText.Read(text).ShouldBeNull();
}
