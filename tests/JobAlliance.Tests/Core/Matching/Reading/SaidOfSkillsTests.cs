using FsCheck;
using FsCheck.Xunit;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary.Skills;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Core.Matching.Reading;

/// <summary>What a posting says of a skill that it names: asked for, welcome, refused, or told in passing.</summary>
public sealed class SaidOfSkillsTests
{
    private static readonly string[] Marks = [",", "。", ";", "\n", "~", ":", " ", "、", "(", "3、", "Java", "MySQL", "数据分析"];
    private static readonly string[] Cues = [.. CueFile.Phrases().Select(cue => cue.Phrase)];

    [Theory]
    [InlineData("熟悉Docker;我们的姊妹公司以MySQL闻名。")]
    [InlineData("熟悉Docker;新人培训内容包括MySQL。")]
    [InlineData("熟悉Docker;公司最近上线了MySQL,由总部统一维护。")]
    [InlineData("熟悉Docker;优秀者可往MySQL方向发展。")]
    [InlineData("Proficient in Docker. Down the corridor sits the MySQL group.")]
    [InlineData("Proficient in Docker. Last month's lunch talk was about MySQL.")]
    [InlineData("Proficient in Docker. We pay for a course in MySQL after probation.")]
    public void What_is_told_in_passing_asks_for_nothing(string description) => ShouldAsk(description, []);

    [Theory]
    [InlineData("熟悉Docker;同时具备MySQL的,薪资上浮。")]
    [InlineData("熟悉Docker;如果你碰巧会MySQL,我们会很开心。")]
    [InlineData("熟悉Docker~欢迎有MySQL经历的同学")]
    [InlineData("Proficient in Docker. If you happen to know MySQL, tell us.")]
    [InlineData("Proficient in Docker. Candidates with MySQL get priority.")]
    [InlineData("Proficient in Docker. MySQL counts in your favour.")]
    public void What_is_welcome_is_no_must(string description) => ShouldAsk(description, ["mysql"]);

    [Theory]
    [InlineData("熟悉Docker;免去MySQL的要求。")]
    [InlineData("熟悉Docker;与MySQL无关。")]
    [InlineData("熟悉Docker;非MySQL岗位,请勿误投。")]
    [InlineData("熟悉Docker;零MySQL基础可接受。")]
    [InlineData("熟悉Docker;用不到MySQL。")]
    [InlineData("熟悉Docker;哪怕没听说过MySQL也行。")]
    [InlineData("Proficient in Docker. Don't worry about MySQL.")]
    [InlineData("Proficient in Docker. MySQL plays no part in this job.")]
    [InlineData("Proficient in Docker. Lack of MySQL will not count against you.")]
    public void What_is_not_needed_is_neither(string description) => ShouldAsk(description, []);

    [Theory]
    [InlineData("没有MySQL这一项,恕不安排面试。")]
    [InlineData("日常工作离不开MySQL。")]
    [InlineData("精通MySQL者为佳,至少达到能独立上手。")]
    [InlineData("Do not apply without MySQL.")]
    [InlineData("We cannot do without MySQL.")]
    [InlineData("有Docker经验者优先~熟练掌握MySQL~双休")]
    [InlineData("能在导师指导下完成MySQL调优。")]
    public void What_cannot_be_done_without_is_asked_for(string description) => Read(description).Must.ShouldContain("mysql");

    [Theory]
    [InlineData("熟悉应用与平台,良好的理解和沟通能力。")]
    [InlineData("熟悉互联网;负责跟踪、培养。")]
    [InlineData("掌握开发工具和技术研究方法。")]
    public void Words_that_any_posting_has_name_no_skill(string description) => Read(description).Must.ShouldBeEmpty();

    [Fact]
    public void A_plus_is_no_name() => Read("Proficient in Docker. MySQL experience a plus.").Nice.ShouldBe(["mysql"]);

    [Theory]
    [InlineData("Staff nurse", "RN required, wound care.", "nurse-licence")]
    [InlineData("移动端开发工程师", "熟悉RN、TypeScript。", "react-native")]
    [InlineData("保育员", "负责孩子们的生活照料,会做早操。", "child-care")]
    [InlineData("养老护理员", "负责长辈的生活照料、翻身拍背,会测血压。", "elderly-care")]
    public void An_ambiguous_name_is_told_by_the_trade(string title, string description, string skill) =>
        Read(description, title).Must.ShouldContain(skill);

    [Fact]
    public void To_be_fluent_in_something_is_no_program_of_that_name() =>
        Read("Fluent in Git as well as TypeScript.").Must.ShouldBe(["git", "typescript"], ignoreOrder: true);

    [Fact]
    public void To_keep_the_law_is_no_knowledge_of_it() => ShouldAsk("遵守宪法和法律,品行良好;熟悉Docker。", []);

    [Theory]
    [InlineData("没有MySQL的底子干不了这个活。")]
    [InlineData("没有MySQL不予安排面试。")]
    [InlineData("No application without MySQL, please.")]
    public void What_nobody_gets_in_without_is_asked_for(string text) => Read(text).Must.ShouldBe(["mysql"]);

    [Theory]
    [InlineData("MySQL、Docker、Git", new[] { "mysql", "docker", "git" })]
    [InlineData("落实MySQL;熟悉Git。", new[] { "mysql", "git" })]
    public void A_line_of_names_and_a_duty_of_one_name_ask(string text, string[] asked) => Read(text).Must.ShouldBe(asked, ignoreOrder: true);

    [Fact]
    public void A_word_that_is_welcome_leaves_the_other_names_of_its_skill_in_the_list()
    {
        PostingContent content = new()
        {
            Title = "测试工程师",
            EmployerName = "某公司",
            City = "上海",
            MustSkills = ["functional testing", "regression testing", "SQL"],
            Description = "Functional testing preferred.",
        };
        var listed = Vocabularies.PostingReader.Read(content, new PostingOwner(Guid.Empty, 1));
        listed.MustSkills.ShouldBe(["software-testing", "sql"], ignoreOrder: true);
    }

    /// <summary>Whatever cues, marks and names stand side by side is read.</summary>
    [Property(MaxTest = 1500)]
    public void No_text_is_too_odd_to_be_read(DoNotSize<uint>[] parts) => Read(string.Concat(parts.Select(part => Part(part.Item))));

    private static string Part(uint drawn) => drawn % 2 == 0 ? Cues[drawn / 2 % Cues.Length] : Marks[drawn / 2 % Marks.Length];

    private static void ShouldAsk(string description, string[] welcome)
    {
        var (must, nice) = Read(description);
        must.ShouldBe(["docker"]);
        nice.ShouldBe(welcome);
    }

    private static (IReadOnlyList<string> Must, IReadOnlyList<string> Nice) Read(string description, string title = "专员")
    {
        var content = new PostingContent
        {
            Title = title,
            EmployerName = "某公司",
            City = "上海",
            Description = description,
        };
        var profile = Vocabularies.PostingReader.Read(content, new PostingOwner(Guid.Empty, 1));
        return (profile.MustSkills, profile.NiceSkills);
    }
}
