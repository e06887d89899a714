using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Core.Matching.Reading;

public sealed class PostingReaderTests
{
    [Fact]
    public void What_only_the_text_says_is_read_as_required_welcome_or_refused()
    {
        var profile = Read("任职要求:本科及以上学历,计算机相关专业;熟练掌握Spring框架;有 Docker 经验者优先;无需 Python 经验。");

        profile.MustSkills.ShouldBe(["spring"], "the role says Java");
        profile.NiceSkills.ShouldContain("docker");
        profile.MustSkills.Concat(profile.NiceSkills).ShouldNotContain("python");
        profile.MinimumDegree.ShouldBe(Degree.Bachelor);
        profile.Majors.ShouldContain("计算机类");
    }

    [Fact]
    public void A_field_that_is_filled_in_goes_before_the_text()
    {
        var profile = Vocabularies.PostingReader.Read(
            new PostingContent
            {
                Title = "会计",
                EmployerName = "静远财务有限公司",
                Description = "硕士及以上学历。",
                MinimumDegree = Degree.Associate,
                Experience = "1-3年",
                City = "上海市",
                District = "静安区",
            },
            new PostingOwner(Guid.Empty, 7)
        );

        profile.MinimumDegree.ShouldBe(Degree.Associate);
        profile.MinimumExperienceMonths.ShouldBe(12);
        (profile.City, profile.District).ShouldBe(("上海", "静安"));
        profile.Version.ShouldBe(7);
    }

    [Fact]
    public void Somebody_elses_seniority_is_seen_in_the_title() => Read("", "技术总监").Seniority.ShouldBe(Seniority.Director);

    [Fact]
    public void A_list_of_which_one_is_enough_is_no_list_of_musts()
    {
        var profile = Read("熟悉 Python、Go 或 C++ 之一。", "后端开发工程师");

        profile.OneOfSkills.ShouldHaveSingleItem().Count.ShouldBe(3);
        profile.MustSkills.ShouldNotContain("python");
    }

    [Fact]
    public void A_skill_that_only_repeats_the_title_is_not_asked_for() =>
        Read("诚聘平面设计师一名;熟练使用Photoshop。", "平面设计师").MustSkills.ShouldBe(["photoshop"]);

    [Fact]
    public void What_one_list_of_all_skills_holds_and_the_text_calls_welcome_is_no_must()
    {
        var profile = Vocabularies.PostingReader.Read(
            new PostingContent
            {
                Title = "会计",
                EmployerName = "静远财务有限公司",
                MustSkills = ["金蝶", "CPA"],
                Description = "熟练使用金蝶;有CPA者优先。",
            },
            new PostingOwner(Guid.Empty, 1)
        );

        profile.MustSkills.ShouldBe(["kingdee"]);
        profile.NiceSkills.ShouldBe(["cpa"]);
    }

    [Fact]
    public void Duties_are_no_requirements()
    {
        var profile = Read("岗位职责:1、负责招投标文件编制;2、配合仓库发货。任职要求:1、熟练使用广联达;2、会CAD。", "造价员");

        profile.MustSkills.ShouldBe(["glodon", "autocad"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("岗位职责:在老员工带领下用AutoCAD做住宅楼项目;对接智能制造客户。任职要求:熟悉Excel。")]
    [InlineData("Duties: bring AutoCAD to bear on homes; follow artificial intelligence news. Requirements: proficient in Excel.")]
    public void A_duty_asks_for_what_is_concrete_and_for_no_field_of_work(string text) =>
        Read(text).MustSkills.ShouldBe(["autocad", "excel"], ignoreOrder: true);

    [Fact]
    public void A_space_between_chinese_words_ends_what_is_welcome()
    {
        var profile = Read("急招 若了解静脉穿刺更佳 扎实的采血基础 大专以上", "护士");

        profile.MustSkills.ShouldBe(["blood-collection"]);
        profile.NiceSkills.ShouldBe(["venipuncture"]);
    }

    [Theory]
    [InlineData("Requirements: exposure to AutoCAD during an internship.", true)]
    [InlineData("Requirements: some exposure to AutoCAD.", false)]
    public void Exposure_is_asked_for_and_some_exposure_is_welcome(string text, bool must) =>
        (must ? Read(text).MustSkills : Read(text).NiceSkills).ShouldBe(["autocad"]);

    [Fact]
    public void Where_only_duties_are_told_they_say_what_is_asked_for() =>
        Read("负责日常账务处理和开票。", "财务").MustSkills.ShouldContain("bookkeeping");

    [Theory]
    [InlineData("岗位职责:承担Docker相关工作;任职要求:熟悉MySQL。")]
    [InlineData("Duties: own Docker for the team. Requirements: proficient in MySQL.")]
    public void A_duty_that_only_names_a_skill_asks_for_it(string text) => Read(text).MustSkills.ShouldBe(["docker", "mysql"], ignoreOrder: true);

    [Fact]
    public void A_duty_that_serves_the_work_of_others_asks_for_nothing() =>
        Read("岗位职责:配合各部门的MySQL迁移;任职要求:熟悉Docker。").MustSkills.ShouldBe(["docker"]);

    [Theory]
    [InlineData("Proficient in Docker. You report to the department director. Hands-on with MySQL.")]
    [InlineData("熟悉Docker,由资深同事带教,掌握MySQL。")]
    public void Of_others_speaks_one_clause_and_no_more(string text) => Read(text).MustSkills.ShouldBe(["docker", "mysql"], ignoreOrder: true);

    [Fact]
    public void A_welcome_said_of_something_else_leaves_what_stands_before_it() =>
        Read("要求掌握Docker,能尽快到岗者佳。").MustSkills.ShouldBe(["docker"]);

    [Fact]
    public void A_welcome_behind_a_comma_is_of_what_stands_before_it() =>
        Read("熟悉MySQL;如果你还接触过Docker,我们会优先安排面试。").NiceSkills.ShouldBe(["docker"]);

    [Theory]
    [InlineData("熟悉Docker;零基础可学,MySQL公司会培训;福利:五险一金,年度体检。")]
    [InlineData("熟悉Docker;无MySQL要求;请将简历发至招聘邮箱,一周内面试。")]
    [InlineData("Proficient in Docker. This role does not involve MySQL. Five insurances and one fund.")]
    public void What_is_taught_given_or_done_with_the_application_is_not_asked_for(string text) => Read(text).MustSkills.ShouldBe(["docker"]);

    [Theory]
    [InlineData("熟悉入职培训;安排面试;有培训经验。", "training-and-development")]
    [InlineData("熟悉安排面试。", "recruiting")]
    [InlineData("熟悉招聘,将简历筛选结果交给用人部门。", "résumé-screening")]
    [InlineData("熟悉公司网站建设。", "wordpress")]
    public void What_is_said_of_an_application_or_given_elsewhere_is_a_trade_here(string text, string skill) =>
        Read(text, "专员").MustSkills.ShouldContain(skill);

    private static PostingProfile Read(string description, string title = "Java开发工程师") =>
        Vocabularies.PostingReader.Read(
            new PostingContent
            {
                Title = title,
                EmployerName = "明远软件",
                Description = description,
            },
            new PostingOwner(Guid.Empty, 1)
        );
}
