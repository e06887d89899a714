using JobAlliance.Core.Graduates;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Postings;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Core.Matching.Reading;

/// <summary>A text says the same whatever the width of its punctuation; most Chinese texts are written with the full one.</summary>
public sealed class WidthTests
{
    [Theory]
    [InlineData("岗位职责:负责招投标文件编制,配合仓库发货;任职要求:熟练使用广联达,会CAD;有Revit经验者优先", "造价员")]
    [InlineData("职责:负责仓库发货!要求:会用金蝶;无需驾照,能独立完成报税", "会计")]
    [InlineData("要求:1)会计学,审计学等相关专业;2)2年经验,熟悉用友", "会计")]
    [InlineData("任职要求:本科及以上学历,计算机相关专业;熟练掌握Spring框架;有Docker经验者优先;无需Python经验", "Java开发工程师")]
    [InlineData("任职要求(必备):熟悉Java,MySQL,Redis;加分项:Docker,Kubernetes;不要求Python,PHP", "后端开发工程师")]
    [InlineData("诚聘平面设计师(应届)一名!熟练使用Photoshop", "平面设计师(应届)")]
    [InlineData("我们希望你:编写用例清楚,做接口测试熟练;加分项:性能压测", "测试工程师")]
    public void A_posting_asks_for_the_same(string description, string title)
    {
        var (narrow, wide) = (Read(title, description), Read(Wide(title), Wide(description)));

        wide.MustSkills.ShouldBe(narrow.MustSkills);
        wide.NiceSkills.ShouldBe(narrow.NiceSkills);
        wide.Majors.ShouldBe(narrow.Majors);
        (wide.MinimumDegree, wide.MinimumExperienceMonths).ShouldBe((narrow.MinimumDegree, narrow.MinimumExperienceMonths));
    }

    [Theory]
    [InlineData("希望从事平面设计师(应届)相关工作,熟悉Photoshop;会做海报", "平面设计师(应届)")]
    [InlineData("熟悉编写测试用例,不会Java;使用Jira,掌握接口测试!", "测试工程师")]
    public void A_resume_shows_the_same(string summary, string wished) => Skills(Wide(summary), Wide(wished)).ShouldBe(Skills(summary, wished));

    [Fact]
    public void Duties_of_a_text_in_full_width_ask_for_nothing() =>
        Read("造价员", "岗位职责\uff1a负责招投标文件编制\uff1b配合仓库发货。任职要求\uff1a熟练使用广联达\uff0c会CAD\uff1b")
            .MustSkills.ShouldBe(["glodon", "autocad"], ignoreOrder: true);

    [Fact]
    public void A_sentence_ends_at_a_full_width_mark() => Read("会计", "职责\uff1a配合仓库发货\uff01会用金蝶").MustSkills.ShouldBe(["kingdee"]);

    [Fact]
    public void What_is_not_needed_is_not_welcome_either_where_a_list_of_welcome_things_stands_before_it() =>
        Read("测试工程师", "加分项\uff1aDocker\uff1b不要求Python。").NiceSkills.ShouldBe(["docker"]);

    private static PostingProfile Read(string title, string description) =>
        Vocabularies.PostingReader.Read(
            new PostingContent
            {
                Title = title,
                EmployerName = "明远",
                Description = description,
            },
            new PostingOwner(Guid.Empty, 1)
        );

    private static IEnumerable<string> Skills(string summary, string wished) =>
        Vocabularies
            .ResumeReader.Read(new Resume { Summary = summary }, new Wishes { Titles = [wished] }, new ResumeOwner(Guid.Empty, 1))
            .Skills.Select(held => held.Skill);

    private static string Wide(string text) => string.Concat(text.Select(mark => ",;:!?()".Contains(mark) ? (char)(mark + 0xfee0) : mark));
}
