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
