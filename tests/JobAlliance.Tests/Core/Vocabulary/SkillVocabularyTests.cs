using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Skills;

namespace JobAlliance.Tests.Core.Vocabulary;

public sealed class SkillVocabularyTests
{
    private static readonly SkillVocabulary Skills = SkillVocabulary.Load();

    [Theory]
    [InlineData("Spring框架", "spring")]
    [InlineData("springboot", "spring-boot")]
    [InlineData("Spring-Boot", "spring-boot")]
    [InlineData("SPRINGBOOT", "spring-boot")]
    [InlineData("PS", "photoshop")]
    [InlineData("报税", "tax-filing")]
    [InlineData("税务申报", "tax-filing")]
    [InlineData("打针", "venipuncture")]
    [InlineData("CAD", "autocad")]
    [InlineData("做账", "bookkeeping")]
    [InlineData("液相", "high-performance-liquid-chromatography")]
    [InlineData("HPLC", "high-performance-liquid-chromatography")]
    [InlineData("备课", "lesson-planning")]
    [InlineData("前端", "front-end-development")]
    [InlineData("web前端", "front-end-development")]
    [InlineData("front-end", "front-end-development")]
    [InlineData("C", "c-language")]
    [InlineData("R", "r-language")]
    [InlineData("Go", "go")]
    [InlineData("Ｊａｖａ", "java")]
    [InlineData("熟练使用Photoshop软件", "photoshop")]
    [InlineData("Java开发经验", "java")]
    [InlineData("设计", "visual-design")]
    [InlineData(" No Such Thing ", "no such thing")]
    public void A_term_has_one_key(string term, string key) => Skills.KeyOf(term).ShouldBe(key);

    [Theory]
    [InlineData("熟悉JavaScript", "javascript")]
    [InlineData("熟悉 C++ 编程", "c++")]
    [InlineData("会操作HR系统", "hr-systems")]
    [InlineData("You will go to customers and excel at sales", "sales")]
    [InlineData("熟练使用Java8和MySQL5.7", "java mysql")]
    [InlineData("good with spreadsheets", "excel")]
    [InlineData("熟练使用PS、AI、CDR等设计软件", "photoshop illustrator coreldraw visual-design")]
    [InlineData("负责AI算法研究,熟悉PyTorch", "pytorch artificial-intelligence")]
    [InlineData("会剪视频,PR、AE都行", "video-editing premiere after-effects")]
    [InlineData("Experience with Go, Rust and Kafka", "go rust kafka")]
    [InlineData("In spring we react to customers", "")]
    [InlineData("You can work from our office", "")]
    [InlineData("熟练使用office办公", "microsoft-office")]
    [InlineData("精通Word、Excel、PPT", "word excel powerpoint")]
    [InlineData("从事静脉穿刺及护理记录", "venipuncture nursing-records")]
    [InlineData("Drawing blood and giving injections on the ward", "blood-collection injections")]
    [InlineData("You draw blood, give injections and run western blots", "blood-collection injections western-blot")]
    [InlineData("You will retouch photos and lead tour groups", "photo-retouching tour-guiding")]
    [InlineData("独立做账、报税、开票", "bookkeeping tax-filing invoicing")]
    public void Skills_are_found_in_text(string text, string keys) =>
        Skills.Find(text).Select(mention => mention.Key).Distinct().Order().ShouldBe(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order());

    [Theory]
    [InlineData("无需 Java 经验,熟悉C++", "java")]
    [InlineData("无需Java经验但需熟悉Go", "java")]
    [InlineData("不要求会计证", "accounting-qualification")]
    [InlineData("会计证不作要求,会用Excel", "accounting-qualification")]
    [InlineData("No SAP experience needed; Excel is required", "sap")]
    [InlineData("Java is not required, Python is", "java")]
    [InlineData("You don't need to know Photoshop", "photoshop")]
    [InlineData("包括但不限于Java、Python", "")]
    [InlineData("not only Java but also Python", "")]
    [InlineData("不会Photoshop者勿扰", "")]
    [InlineData("没有接触过Java,熟悉Python", "java")]
    [InlineData("非销售岗位,做数据分析", "sales")]
    [InlineData("没有销售经验也可以,熟悉Excel即可", "sales")]
    [InlineData("需要Java,不需要Python", "python")]
    [InlineData("Java方面无要求,熟悉Excel", "java")]
    [InlineData("熟悉Excel,不会Java没关系", "java")]
    [InlineData("Never touched Java? No problem. Excel is required", "java")]
    [InlineData("no experience in tax filing is necessary but bookkeeping is a must", "tax-filing")]
    public void A_negation_holds_in_its_clause(string text, string keys) =>
        Skills
            .Find(text)
            .Where(mention => mention.Negated)
            .Select(mention => mention.Key)
            .ShouldBe(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("熟悉Java,有Spring经验者优先", "spring")]
    [InlineData("熟悉Python、SQL;会Tableau优先", "tableau")]
    [InlineData("精通Excel,有SAP经验加分", "sap")]
    [InlineData("Java required. Kafka is a plus.", "kafka")]
    [InlineData("Proficient in Java, knowledge of Go, Rust and Kafka is a plus", "go rust kafka")]
    [InlineData("Must have: Java, SQL\nNice to have:\n- Kafka\n- Redis", "kafka redis")]
    [InlineData("任职要求:\n1、熟悉Java\n加分项:\n1、熟悉Kafka\n2、会Redis", "kafka redis")]
    [InlineData("熟悉Excel,若了解Java,可适当放宽条件", "java")]
    [InlineData("Excel is required. We'd love it if you also had Java", "java")]
    [InlineData("Preferred: AutoCAD and SolidWorks", "autocad solidworks")]
    [InlineData("熟悉需求优先级管理和Axure", "")]
    [InlineData("SAP is not required but would be a plus", "sap")]
    [InlineData("有日语能力,优先考虑", "japanese")]
    [InlineData("1、会做账2、有初级会计证优先3、熟悉Excel", "junior-accountant-certificate")]
    public void What_is_welcome_is_told_from_what_is_required(string text, string keys) =>
        Skills
            .Find(text)
            .Where(mention => mention.Nice)
            .Select(mention => mention.Key)
            .ShouldBe(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("熟悉Java/Go/C++之一,了解MySQL", "java go c++")]
    [InlineData("至少掌握一门编程语言(Java、Python、C++)", "java python c++")]
    [InlineData("熟悉Java或Python", "java python")]
    [InlineData("At least one of Java, Go or C++", "java go c++")]
    [InlineData("experience with SolidWorks or AutoCAD", "solidworks autocad")]
    [InlineData("熟悉Java、MySQL", "")]
    [InlineData("会Photoshop或PS", "")]
    public void Of_a_choice_one_is_enough(string text, string keys) =>
        Skills
            .Find(text)
            .Where(mention => mention.Group > 0)
            .Select(mention => mention.Key)
            .ShouldBe(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_trade_secret_is_no_intellectual_property() => Skills.Find("保守商业秘密").ShouldBeEmpty();

    [Fact]
    public void A_mention_says_where_it_stands()
    {
        const string text = "要求:熟悉 Spring Boot 开发";
        var mention = Skills.Find(text).ShouldHaveSingleItem();
        text.Substring(mention.Start, mention.Length).ShouldBe("Spring Boot");
    }

    [Theory]
    [InlineData("spring-boot", "java")]
    [InlineData("premiere", "video-editing")]
    [InlineData("cet-6", "english")]
    [InlineData("venipuncture", "blood-collection")]
    public void A_skill_shows_what_it_implies(string held, string shown) => Skills.ImpliedBy(held).ShouldContain(implied => implied.Key == shown);

    [Fact]
    public void Java_shows_no_JavaScript() => Skills.ImpliedBy("java").ShouldNotContain(implied => implied.Key == "javascript");

    [Theory]
    [InlineData("excel", "pivot-tables")]
    [InlineData("pivot-tables", "excel")]
    [InlineData("photoshop", "photo-retouching")]
    public void What_employers_mean_by_one_requirement_shows_each_other(string held, string shown) =>
        Skills.ImpliedBy(held).ShouldContain(near => near.Key == shown && near.Weight > 0.7f);

    [Fact]
    public void Every_counted_pair_is_of_two_listed_skills_that_nobody_certifies()
    {
        var rows = VocabularyFiles.Rows("near.tsv").ToList();
        var kinds = rows.SelectMany(row => row[..2]).Select(key => Skills.Get(key).ShouldNotBeNull(key).Kind);

        kinds.ShouldAllBe(kind => kind == SkillKind.Technical || kind == SkillKind.Tool);
        rows.ShouldAllBe(row => string.CompareOrdinal(row[0], row[1]) < 0);
        rows.DistinctBy(row => (row[0], row[1])).Count().ShouldBe(rows.Count);
    }

    [Fact]
    public void A_product_is_concrete_and_a_field_of_work_is_not()
    {
        Skills.IsConcrete("autocad").ShouldBeTrue();
        Skills.IsConcrete("artificial-intelligence").ShouldBeFalse();
        VocabularyFiles.Lines("concrete.txt").SelectMany(line => line.Split(", ")).ShouldAllBe(key => Skills.Get(key) != null);
    }

    [Fact]
    public void The_lists_are_wide()
    {
        Skills.All.Count.ShouldBeGreaterThan(1500);
        Skills.All.SelectMany(skill => skill.Names).Distinct().Count().ShouldBeGreaterThan(15000);
        Skills.All.Select(skill => skill.Trade).Distinct().Count().ShouldBeGreaterThan(25);
    }
}
