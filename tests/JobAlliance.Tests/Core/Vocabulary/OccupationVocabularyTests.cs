using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Tests.Core.Vocabulary;

public sealed class OccupationVocabularyTests
{
    private static readonly OccupationVocabulary Vocabulary = OccupationVocabulary.Default;

    [Theory]
    [InlineData("Java开发工程师", "java-developer")]
    [InlineData("【急聘】高级Java后端开发(五险一金、双休)-上海", "java-developer")]
    [InlineData("Senior Java Developer", "java-developer")]
    [InlineData("外贸专员(英语)", "foreign-trade-sales")]
    [InlineData("foreign trade salesperson", "foreign-trade-sales")]
    [InlineData("前端开发实习生", "frontend-developer")]
    [InlineData("JavaScript开发工程师", "frontend-developer")]
    [InlineData("Backend Engineers - Payments", "backend-developer")]
    [InlineData("货车司机 J12345 8千-1.2万", "truck-driver")]
    public void A_title_is_read_as_its_occupation(string title, string occupation) => Vocabulary.Read(title)[0].Key.ShouldBe(occupation);

    [Theory]
    [InlineData("设计师助理(室内)", "interior-designer")]
    [InlineData("大堂经理(银行)", "bank-teller")]
    [InlineData("检验员(化学)", "chemist")]
    [InlineData("研发助理(生物)", "biologist")]
    [InlineData("Backend Engineer (Java)", "java-developer")]
    [InlineData("会计(双休+五险一金)", "accountant")]
    public void What_stands_in_brackets_says_what_kind_of_work(string title, string occupation) =>
        Vocabulary.Read(title)[0].ShouldBe(new(occupation, 1));

    [Theory]
    [InlineData("Freight Forwarding Operator", "production-worker")]
    [InlineData("E-commerce Designer", "ecommerce-operations")]
    [InlineData("合规助理", "executive-assistant")]
    [InlineData("服务器运维", "waiter")]
    public void A_word_of_every_trade_brings_in_no_other_trade(string title, string other) =>
        Vocabulary.Read(title).Select(read => read.Key).ShouldNotContain(other);

    [Theory]
    [InlineData("资深会计")]
    [InlineData("会计总监")]
    [InlineData("会计负责人(主管)")]
    [InlineData("Head of Accountant")]
    [InlineData("Director, Accountant")]
    public void How_high_one_stands_is_not_the_work(string title) => Vocabulary.Read(title)[0].ShouldBe(new("accountant", 1));

    [Theory]
    [InlineData("会计兼出纳", "accountant", "cashier-finance")]
    [InlineData("公司前台/人事专员", "receptionist", "hr-specialist")]
    public void Two_kinds_of_work_in_one_title_are_both_told(string title, string one, string other) =>
        Vocabulary.Read(title).Select(read => read.Key).ShouldBe([one, other], ignoreOrder: true);

    [Theory]
    [InlineData("招聘专员", "人事专员", 0.8, 0.95)]
    [InlineData("数据分析师", "Business Analyst", 0.85, 0.95)]
    [InlineData("Java开发工程师", "软件工程师", 0.5, 0.8)]
    [InlineData("会计", "审计员", 0, 0.2)]
    [InlineData("室内设计师", "Space Designer", 1, 1)]
    [InlineData("审计助理", "事务所项目助理", 1, 1)]
    public void How_near_two_kinds_of_work_are_is_as_those_who_know_the_trades_judge(string one, string other, double least, double most) =>
        Vocabulary.Similarity(Vocabulary.Read(one)[0].Key, Vocabulary.Read(other)[0].Key).ShouldBeInRange(least, most);

    [Fact]
    public void What_stands_before_the_work_says_which_kind() =>
        Vocabulary.Read("Python后端开发").Select(read => read.Key).ShouldBe(["python-developer", "backend-developer"]);

    [Fact]
    public void A_title_that_names_nothing_known_gives_its_own_core() =>
        Vocabulary.Read("【急聘】高级蓝鲸观察(上海)").Select(read => read.Key).ShouldBe(["蓝鲸观察"]);

    [Fact]
    public void A_title_that_is_a_name_and_nothing_else_weighs_one() => Vocabulary.Read("前端工程师")[0].Weight.ShouldBe(1f);

    [Theory]
    [InlineData("销售总监", Seniority.Director)]
    [InlineData("总监助理", Seniority.Entry)]
    [InlineData("Head of Marketing", Seniority.Director)]
    [InlineData("Film Director", Seniority.Unknown)]
    [InlineData("财务经理", Seniority.Lead)]
    [InlineData("客户经理", Seniority.Unknown)]
    [InlineData("资深Java工程师", Seniority.Senior)]
    [InlineData("Java实习生", Seniority.Intern)]
    [InlineData("2027届校招软件工程师", Seniority.Entry)]
    [InlineData("Junior Accountant", Seniority.Entry)]
    [InlineData("会计", Seniority.Unknown)]
    public void Seniority_is_read_from_the_title(string title, Seniority seniority) => Vocabulary.SeniorityOf(title).ShouldBe(seniority);

    [Fact]
    public void The_same_work_is_nearer_than_the_family_and_the_family_nearer_than_another()
    {
        Vocabulary.Similarity("java-developer", "java-developer").ShouldBe(1);
        var (nearly, family, other) = (
            Vocabulary.Similarity("java-developer", "backend-developer"),
            Vocabulary.Similarity("java-developer", "php-developer"),
            Vocabulary.Similarity("java-developer", "courier")
        );
        nearly.ShouldBeGreaterThan(family);
        family.ShouldBeGreaterThan(other);
        other.ShouldBe(0);
    }

    [Fact]
    public void Nearness_is_the_same_both_ways() =>
        Vocabulary.All.ShouldAllBe(one =>
            Vocabulary.All.All(other => Vocabulary.Similarity(one.Key, other.Key) == Vocabulary.Similarity(other.Key, one.Key))
        );

    [Fact]
    public void Every_occupation_is_found_by_each_of_its_own_names()
    {
        var lost = Vocabulary
            .All.SelectMany(occupation => occupation.ChineseNames.Concat(occupation.EnglishNames).Select(name => (occupation.Key, Name: name)))
            .Where(pair => Vocabulary.Read(pair.Name).All(read => read.Key != pair.Key))
            .ToList();
        lost.ShouldBeEmpty();
    }
}
