using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Tests.Core.Vocabulary;

public sealed class DegreeTextTests
{
    [Theory]
    [InlineData("本科及以上", Degree.Bachelor)]
    [InlineData("统招本科", Degree.Bachelor)]
    [InlineData("全日制大专以上学历", Degree.Associate)]
    [InlineData("硕士研究生", Degree.Master)]
    [InlineData("研究生及以上", Degree.Master)]
    [InlineData("博士", Degree.Doctor)]
    [InlineData("大专及以上,本科优先", Degree.Associate)]
    [InlineData("本科/硕士", Degree.Bachelor)]
    [InlineData("学历不限", Degree.None)]
    [InlineData("不限", Degree.None)]
    [InlineData("中专/中技", Degree.None)]
    [InlineData(null, Degree.None)]
    [InlineData("Bachelor or above", Degree.Bachelor)]
    [InlineData("Bachelor's degree", Degree.Bachelor)]
    [InlineData("Master's degree or higher", Degree.Master)]
    [InlineData("PhD", Degree.Doctor)]
    [InlineData("Ph.D.", Degree.Doctor)]
    [InlineData("College diploma", Degree.Associate)]
    [InlineData("MBA", Degree.Master)]
    public void A_degree_is_the_lowest_that_the_text_accepts(string? text, Degree degree) => DegreeText.Read(text).ShouldBe(degree);
}
