using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Tests.Core.Vocabulary;

public sealed class SalaryTextTests
{
    [Theory]
    [InlineData("8千-1.1万·13薪", 8000, 11000, 13)]
    [InlineData("1万-1.8万", 10000, 18000, 12)]
    [InlineData("1-1.5万/月", 10000, 15000, 12)]
    [InlineData("4.5-6千/月", 4500, 6000, 12)]
    [InlineData("20-40万/年", 16667, 33333, 12)]
    [InlineData("1.5万-2.4万·20薪", 15000, 24000, 20)]
    [InlineData("150-200/天", 3300, 4400, 12)]
    [InlineData("200元/天", 4400, 4400, 12)]
    [InlineData("100元/小时", 17600, 17600, 12)]
    [InlineData("8K-12K", 8000, 12000, 12)]
    [InlineData("15-25k·14薪", 15000, 25000, 14)]
    [InlineData("6000-8000元/月", 6000, 8000, 12)]
    [InlineData("6000-8000", 6000, 8000, 12)]
    [InlineData("20万以上/年", 16667, 16667, 12)]
    [InlineData("8-12K", 8000, 12000, 12)]
    [InlineData("RMB 8,000 - 12,000 per month", 8000, 12000, 12)]
    [InlineData("CNY 180,000-240,000 per year", 15000, 20000, 12)]
    [InlineData("¥9,000 to ¥11,000 a month", 9000, 11000, 12)]
    [InlineData("8k to 10k", 8000, 10000, 12)]
    [InlineData("3000元以下/月", 1, 3000, 12)]
    public void A_salary_text_is_read_as_yuan_a_month(string text, int minimum, int maximum, int months) =>
        SalaryText.Read(text).ShouldBe(new SalaryRange(minimum, maximum, months));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("面议")]
    [InlineData("negotiable")]
    [InlineData("薪资优厚")]
    [InlineData("USD 3,000-4,000")]
    [InlineData("2")]
    public void A_text_without_pay_gives_none(string? text) => SalaryText.Read(text).ShouldBeNull();
}
