using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;
using static JobAlliance.Tests.Contracts.MarketEntries;

namespace JobAlliance.Tests.Contracts;

public abstract partial class MarketIndexContract
{
    [Fact]
    public async Task Values_of_one_filter_are_alternatives_and_filters_are_all_needed()
    {
        await Write(
            Posting(1),
            Posting(2, change: profile => profile with { District = "浦东" }),
            Posting(3, change: profile => profile with { District = "徐汇" }),
            Posting(4, change: profile => profile with { District = "浦东", Industry = "金融" })
        );

        var found = await Ids(Query() with { Districts = ["静安", "浦东"], Industries = ["互联网"] });

        found.ShouldBe([Id(1), Id(2)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_posting_that_asks_for_a_higher_degree_is_left_out()
    {
        await Write(Posting(1), Posting(2, change: profile => profile with { MinimumDegree = Degree.Master }));

        (await Ids(Query() with { Degree = Degree.Bachelor })).ShouldBe([Id(1)]);
    }

    [Fact]
    public async Task A_posting_that_pays_less_or_does_not_say_is_left_out()
    {
        await Write(
            Posting(1),
            Posting(2, change: profile => profile with { Salary = new SalaryRange(3000, 4000) }),
            Posting(3, change: profile => profile with { Salary = null })
        );

        (await Ids(Query() with { SalaryFrom = 12000 })).ShouldBe([Id(1)]);
    }

    [Fact]
    public async Task Type_agency_city_and_publication_are_filters()
    {
        var agency = Id(900);
        await Write(
            Posting(1, change: profile => profile with { AgencyId = agency, EmploymentType = EmploymentType.Intern }, publishedDay: 5),
            Posting(2, change: profile => profile with { AgencyId = agency }),
            Posting(3, change: profile => profile with { City = "杭州" })
        );

        (await Ids(Query() with { EmploymentTypes = [EmploymentType.Intern] })).ShouldBe([Id(1)]);
        (await Ids(Query() with { Agencies = [agency] })).ShouldBe([Id(1), Id(2)], ignoreOrder: true);
        (await Ids(Query() with { Cities = ["杭州"] })).ShouldBe([Id(3)]);
        (await Ids(Query() with { PublishedAfter = Published.AddDays(1) })).ShouldBe([Id(1)]);
        (await Ids(Query() with { Cities = ["不存在"] })).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_closed_expired_or_without_a_licence_is_left_out_of_every_answer()
    {
        await Write(
            Posting(1, change: profile => profile with { IsOpen = false }),
            Posting(2, change: profile => profile with { ValidThrough = Today.AddDays(-1) }),
            Posting(3, change: profile => profile with { LicenceValidThrough = Today.AddDays(-1) }),
            Posting(4, change: profile => profile with { ValidThrough = null }),
            Posting(5, change: profile => profile with { ValidThrough = Today })
        );

        (await Ids(Query())).ShouldBe([Id(4), Id(5)], ignoreOrder: true);
        var candidates = await Index.RetrievePostingsAsync(Resume(1).Profile, ScoringWeights.Default, Today, 10, Cancel);
        candidates.Select(candidate => candidate.PostingId).ShouldBe([Id(4), Id(5)], ignoreOrder: true);
    }

    [Fact]
    public async Task An_agency_finds_neither_hidden_resumes_nor_those_that_block_it_and_staff_find_all()
    {
        var agency = Id(900);
        await Write(
            Resume(1),
            Resume(2, isVisible: false),
            Resume(3, change: profile => profile with { BlockedAgencies = [agency] }),
            Resume(4, change: profile => profile with { BlockedAgencies = [Id(901)] })
        );

        (await Ids(new ResumeQuery { Text = "java", AgencyId = agency })).ShouldBe([Id(1), Id(4)], ignoreOrder: true);
        (await Ids(new ResumeQuery { Text = "java" })).Length.ShouldBe(4);
    }

    [Fact]
    public async Task Resumes_are_filtered_by_degree_major_district_city_and_graduation()
    {
        await Write(
            Resume(1),
            Resume(2, change: profile => profile with { Degree = Degree.Master, Major = "会计学", DesiredDistricts = ["浦东"], City = "杭州" }),
            Resume(3, change: profile => profile with { GraduatesOn = new DateOnly(2026, 6, 30) }),
            Resume(4, change: profile => profile with { GraduatesOn = null })
        );

        (await Ids(new ResumeQuery { MinimumDegree = Degree.Master })).ShouldBe([Id(2)]);
        (await Ids(new ResumeQuery { Majors = ["会计学"] })).ShouldBe([Id(2)]);
        (await Ids(new ResumeQuery { Districts = ["浦东"] })).ShouldBe([Id(2)]);
        (await Ids(new ResumeQuery { Cities = ["杭州"] })).ShouldBe([Id(2)]);
        (await Ids(new ResumeQuery { GraduatesFrom = new DateOnly(2027, 1, 1) })).ShouldBe([Id(1), Id(2)]);
        (await Ids(new ResumeQuery { GraduatesThrough = new DateOnly(2026, 12, 31) })).ShouldBe([Id(3)]);
    }

    [Fact]
    public async Task Resumes_are_found_by_skill_text_university_and_major()
    {
        await Write(Resume(1), Resume(2, "护理实习", profile => profile with { Skills = [], DesiredTitles = ["护士"], Major = "护理学" }));

        (await Ids(new ResumeQuery { Text = "spring boot" })).ShouldBe([Id(1)]);
        (await Ids(new ResumeQuery { Text = "护理" })).ShouldBe([Id(2)]);
        var hit = (await Index.SearchResumesAsync(new ResumeQuery { Text = "后端" }, Cancel)).Hits.Items.Single();
        hit.Title.ShouldBeNull();
        hit.Snippet.Found().ShouldBe(["后端"]);
    }
}
