using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Tests.Support;
using static JobAlliance.Tests.Contracts.MarketEntries;

namespace JobAlliance.Tests.Contracts;

public abstract partial class MarketIndexContract
{
    [Fact]
    public async Task A_posting_is_found_by_the_words_of_its_title()
    {
        await Write(Posting(1), Posting(2, "会计", "账务处理", "静安财务", profile => profile with { MustSkills = [] }));

        (await Ids(Query("java 开发"))).ShouldBe([Id(1)]);
    }

    [Fact]
    public async Task A_word_in_the_title_counts_more_than_one_in_the_text()
    {
        await Write(Posting(1, "销售", "向会计部门销售软件，也要懂一些别的事情"), Posting(2, "会计", "账务处理，报税，以及其他财务工作"));

        (await Ids(Query("会计"))).ShouldBe([Id(2), Id(1)]);
    }

    [Theory]
    [InlineData("spring boot")]
    [InlineData("静安数据")]
    [InlineData("维护")]
    [InlineData("互联网")]
    public async Task A_posting_is_found_by_skill_employer_text_and_industry(string words)
    {
        await Write(Posting(1), Posting(2, "护士", "照顾病人", "华山医院", profile => profile with { MustSkills = [], Industry = "医疗" }));

        (await Ids(Query(words))).ShouldBe([Id(1)]);
    }

    [Fact]
    public async Task A_word_is_widened_to_all_its_names()
    {
        await Write(Posting(1, "Front-end developer", "React"), Posting(2, "Web前端工程师"), Posting(3, "后端工程师"));

        (await Ids(Query("前端"))).ShouldBe([Id(1), Id(2)], ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_typed_finds_everything_newest_first()
    {
        await Write(Posting(1, publishedDay: 1), Posting(2, publishedDay: 3), Posting(3, publishedDay: 2));

        (await Ids(Query())).ShouldBe([Id(2), Id(3), Id(1)]);
    }

    [Fact]
    public async Task The_best_paid_come_first_when_asked_so_and_unknown_pay_last()
    {
        await Write(
            Posting(1, change: profile => profile with { Salary = new SalaryRange(5000, 9000) }),
            Posting(2, change: profile => profile with { Salary = null }),
            Posting(3, change: profile => profile with { Salary = new SalaryRange(9000, 20000) })
        );

        (await Ids(Query("java") with { Order = MarketOrder.SalaryHighest })).ShouldBe([Id(3), Id(1), Id(2)]);
    }

    [Fact]
    public async Task The_words_found_are_marked_in_title_and_snippet()
    {
        await Write(Posting(1, "Java开发工程师", "精通Java。开发后台。"));

        var hit = (await Search(Query("JAVA 开发"))).Hits.Items.ShouldHaveSingleItem();

        hit.Title.Found().ShouldBe(["Java开发"]);
        hit.Snippet!.Text.ShouldBe("精通Java。开发后台。");
        hit.Snippet.Found().ShouldBe(["Java", "开发"]);
    }

    [Fact]
    public async Task A_long_text_is_cut_to_the_part_with_the_words_found()
    {
        await Write(Posting(1, "工程师", string.Concat(Enumerable.Repeat("公司环境优美。", 60)) + "要求精通量子计算。" + new string('好', 200)));

        var snippet = (await Search(Query("量子"))).Hits.Items.Single().Snippet!;

        snippet.Text.Length.ShouldBeLessThanOrEqualTo(120);
        snippet.Found().ShouldBe(["量子"]);
    }

    [Fact]
    public async Task Facets_count_the_hits_without_their_own_filter()
    {
        await Write(
            Posting(1),
            Posting(2, change: profile => profile with { District = "浦东" }),
            Posting(3, change: profile => profile with { District = "浦东", MinimumDegree = Degree.Master }),
            Posting(4, change: profile => profile with { City = "杭州", District = "西湖" })
        );

        var hits = await Search(
            Query("java") with
            {
                Cities = ["上海"],
                Districts = ["静安"],
                Degree = Degree.Bachelor,
                Facets = [PostingFacet.District, PostingFacet.Degree, PostingFacet.City, PostingFacet.Skill],
            }
        );

        hits.Hits.Total.ShouldBe(1);
        Counts(hits, PostingFacet.District).ShouldBe(new Dictionary<string, int> { ["静安"] = 1, ["浦东"] = 1 }, ignoreOrder: true);
        Counts(hits, PostingFacet.Degree).ShouldBe(new Dictionary<string, int> { ["Bachelor"] = 1 });
        Counts(hits, PostingFacet.City).ShouldBe(new Dictionary<string, int> { ["上海"] = 1 });
        Counts(hits, PostingFacet.Skill).ShouldBe(new Dictionary<string, int> { ["java"] = 1, ["spring-boot"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Facet_values_come_most_first_and_ties_by_value()
    {
        await Write(
            Posting(1, change: profile => profile with { Industry = "b" }),
            Posting(2, change: profile => profile with { Industry = "a" }),
            Posting(3, change: profile => profile with { Industry = "c" }),
            Posting(4, change: profile => profile with { Industry = "c" })
        );

        var hits = await Search(Query() with { Facets = [PostingFacet.Industry, PostingFacet.EmploymentType, PostingFacet.Agency] });

        hits.Facets.Select(counts => counts.Facet).ShouldBe([PostingFacet.Industry, PostingFacet.EmploymentType, PostingFacet.Agency]);
        hits.Facets[0].Counts.ShouldBe([new("c", 2), new("a", 1), new("b", 1)]);
        hits.Facets[1].Counts.ShouldBe([new("FullTime", 4)]);
        hits.Facets[2].Counts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_double()
    {
        await Write([.. Enumerable.Range(1, 25).Select(number => Posting(number))]);
        List<Guid> seen = [];
        string? cursor = null;
        do
        {
            var page = (await Search(Query("java") with { Page = new PageRequest(7, cursor) })).Hits;
            page.Total.ShouldBe(25);
            seen.AddRange(page.Items.Select(hit => hit.Id));
            cursor = page.NextCursor;
        } while (cursor is not null);

        seen.ShouldBe([.. Enumerable.Range(1, 25).Select(Id)]);
    }

    [Fact]
    public async Task Paging_stays_stable_while_writes_go_on()
    {
        await Write([.. Enumerable.Range(1, 20).Select(number => Posting(number, publishedDay: number % 3))]);
        var whole = await Ids(Query() with { Page = new PageRequest(20) });
        var first = (await Search(Query() with { Page = new PageRequest(10) })).Hits;

        await Write(Posting(30, publishedDay: 9));
        await Index.DeletePostingsAsync([whole[12]], Cancel);
        await Index.RefreshAsync(Cancel);
        var second = (await Search(Query() with { Page = new PageRequest(10, first.NextCursor) })).Hits;

        first.Items.Concat(second.Items).Select(hit => hit.Id).ShouldBe(whole);
        second.NextCursor.ShouldBeNull();
    }
}
