using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Core.Matching.Reading;

/// <summary>What stands only in a posting's text, beside sentences that say the like of others.</summary>
public sealed class ToldFactsTests
{
    [Theory]
    [InlineData("- Bachelor's degree or above\n- A postgraduate degree is a plus", Degree.Bachelor)]
    [InlineData("Bachelor's degree required. Fresh graduates are welcome. Scheduling preferred.", Degree.Bachelor)]
    [InlineData("1、硕士及以上学历者优先\n2、全日制本科或以上", Degree.Bachelor)]
    [InlineData("团队成员多为硕士、博士。", Degree.None)]
    [InlineData("学历大专起,本科优先,有团队合作精神", Degree.Associate)]
    public void A_degree_is_read_clause_by_clause(string text, Degree expected) => Read(text).MinimumDegree.ShouldBe(expected);

    [Theory]
    [InlineData("由5-10年经验的资深导师一对一带教;应届生可,无需经验", 0)]
    [InlineData("团队核心成员平均8年以上从业经验", null)]
    [InlineData("Learn from a mentor with 10 years of experience", null)]
    [InlineData("You report to a director with 10+ years of experience", null)]
    [InlineData("More than 5 years in the trade", 60)]
    [InlineData("至少3年本岗位经验,班级管理要过关,有直播经验者优先", 36)]
    [InlineData("从事同类工作满3年,伦理递交由其他同事负责", 36)]
    [InlineData("部门经理有10年以上行业经验", null)]
    [InlineData("三年以上行业经验,其中1年以上管理经验", 36)]
    public void Years_of_others_are_not_asked_for(string text, int? months) => Read(text).MinimumExperienceMonths.ShouldBe(months);

    [Theory]
    [InlineData("福利:月薪8000-11000元", 8000, 11000)]
    [InlineData("工资0.85-1.25万/月", 8500, 12500)]
    [InlineData("- 66,000-78,000 yuan a year\n- 13th month pay", 5500, 6500)]
    [InlineData("税前8000~10000元/月\uff0c13薪", 8000, 10000)]
    [InlineData("Salary: CNY 7.5k-9.5k a month", 7500, 9500)]
    public void Pay_is_read_where_no_field_has_it(string text, int low, int high) =>
        (Read(text).Salary is { } pay ? (pay.Minimum, pay.Maximum) : (0, 0)).ShouldBe((low, high));

    [Fact]
    public void A_figure_that_is_no_pay_is_none() => Read("公司有1000-2000人,年终奖1-3个月").Salary.ShouldBeNull();

    [Theory]
    [InlineData("上班地址\uff1a上海普陀真如", "普陀")]
    [InlineData("Place of work: Minhang District, Shanghai", "闵行")]
    [InlineData("Head office in Jinshan; this job is in Changning, Shanghai", "长宁")]
    [InlineData("公司地址:上海市静安区", null)]
    [InlineData("工作地点:北京市朝阳区", null)]
    public void The_district_is_where_the_work_is(string text, string? district) => Read(text).District.ShouldBe(district);

    [Fact]
    public void What_a_duty_is_done_with_is_asked_for() =>
        Read("岗位职责:1、日常使用Python完成本职工作;2、与会计保持沟通;任职要求:1、熟悉MySQL", "数据分析师")
            .MustSkills.ShouldBe(["python", "mysql"], ignoreOrder: true);

    [Fact]
    public void What_beginners_may_do_without_is_not_asked_for() =>
        Read("任职要求\uff1a熟悉TypeScript\uff1bBootstrap零基础亦可\uff0c入职后培训", "前端工程师").MustSkills.ShouldBe(["typescript"]);

    [Fact]
    public void What_stands_under_about_you_is_asked_for() =>
        Read("The role:\n- Test samples by the standard\nAbout you:\n- Docker and Kubernetes", "Backend Engineer")
            .MustSkills.ShouldBe(["docker", "kubernetes"], ignoreOrder: true);

    [Theory]
    [InlineData("任职要求:\n1、熟悉Docker\n2、有实习经历优先\n3、掌握MySQL")]
    [InlineData("Requirements:\n- Docker; nice to have: Kafka\n- MySQL")]
    [InlineData("Requirements:\n- Docker\n- Master's preferred\n- MySQL")]
    public void What_is_said_of_one_thing_heads_no_section(string text) =>
        Read(text, "Backend Engineer").MustSkills.ShouldBe(["docker", "mysql"], ignoreOrder: true);

    [Theory]
    [InlineData("任职要求:熟悉Docker;加分项:1、Kafka;2、Redis")]
    [InlineData("Requirements:\n- Docker\nNice to have\n- Kafka\n- Redis")]
    [InlineData("任职要求:\n熟悉Docker\n【加分项】\nKafka\nRedis")]
    public void A_heading_holds_for_all_that_stands_under_it(string text) =>
        Read(text, "Backend Engineer").NiceSkills.ShouldBe(["kafka", "redis"], ignoreOrder: true);

    [Theory]
    [InlineData("Nice to have: Kafka, Redis. Hands-on experience with Docker.")]
    [InlineData("加分项:会Kafka\uff0cRedis。熟悉Docker。")]
    public void What_is_welcome_in_one_sentence_ends_with_it(string text)
    {
        var read = Read(text, "Backend Engineer");
        read.MustSkills.ShouldBe(["docker"]);
        read.NiceSkills.ShouldBe(["kafka", "redis"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("熟悉Docker。你的搭档是从业多年的Java开发工程师。")]
    [InlineData("熟悉Docker;我们同时在招Java开发工程师;")]
    [InlineData("Proficient in Docker.\nYou will sit next to our experienced Java engineers.")]
    public void What_others_do_is_not_asked_for(string text) => Read(text, "运维工程师").MustSkills.ShouldBe(["docker"]);

    [Theory]
    [InlineData("要求:Docker要过关;在MySQL方面能独当一面")]
    [InlineData("Docker(必备)。MySQL是每天都要用到的。日常工作:交付")]
    public void What_is_asked_for_in_plain_words_is_asked_for(string text) =>
        Read(text, "Backend Engineer").MustSkills.ShouldBe(["docker", "mysql"], ignoreOrder: true);

    private static PostingProfile Read(string description, string title = "专员") =>
        Vocabularies.PostingReader.Read(
            new PostingContent
            {
                Title = title,
                EmployerName = "明远",
                Description = description,
                City = "上海",
            },
            new PostingOwner(Guid.Empty, 1)
        );
}
