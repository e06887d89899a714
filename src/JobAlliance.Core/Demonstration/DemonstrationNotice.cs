using System.Globalization;
using JobAlliance.Core.Exchange;

namespace JobAlliance.Core.Demonstration;

/// <summary>What the centre announces, and how many days before the demonstration is looked at.</summary>
internal sealed record DemonstrationNotice(int WhenLeft, string Title, string Text, NoticeAudience Audience)
{
    private const int FairAfterDays = 20;

    public static IReadOnlyList<DemonstrationNotice> All(DateOnly today)
    {
        var fair = today.AddDays(FairAfterDays);
        var day = fair.AddDays(((int)DayOfWeek.Saturday - (int)fair.DayOfWeek + 7) % 7).ToString("M月d日", CultureInfo.InvariantCulture);
        return
        [
            new(31, "请在两个工作日内答复派单", "本月起，超过期限未答复的派单会自动转给下一家机构，并计入机构的答复率。", NoticeAudience.Agencies),
            new(
                17,
                "简历里写清项目中的个人贡献",
                "近一个月的匹配里，项目经历写明个人分工的简历更容易通过。指导老师可以帮您看一遍。",
                NoticeAudience.Graduates
            ),
            new(
                5,
                $"校园招聘专场：{day}",
                $"{day}（周六）9:30—15:00，区就业促进中心一楼。十家机构到场，可现场模拟面试。请带三份纸质简历。",
                NoticeAudience.Everybody
            ),
        ];
    }
}
