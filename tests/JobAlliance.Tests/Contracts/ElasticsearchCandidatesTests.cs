using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Tests.Support;
using static JobAlliance.Tests.Contracts.MarketEntries;

namespace JobAlliance.Tests.Contracts;

/// <summary>What Elasticsearch retrieves first is what the scorer would put first.</summary>
public sealed class ElasticsearchCandidatesTests : IAsyncDisposable
{
    private static readonly ScoringVocabulary Scoring = MarketScoring.Of(MarketVocabulary.Load(), OccupationVocabulary.Default);

    private readonly ElasticsearchOptions options = ElasticsearchServer.Options();
    private readonly ElasticsearchMarketIndex index;

    public ElasticsearchCandidatesTests() =>
        index = new ElasticsearchMarketIndex(ElasticsearchServer.Client(options), options, TimeProvider.System, _ => [], Scoring);

    [Fact]
    public async Task What_a_held_skill_shows_of_another_counts()
    {
        var postings = Enumerable
            .Range(1, 12)
            .Select(n => Posting(n, change: profile => profile with { MustSkills = n == 7 ? ["pivot-tables"] : ["welding"] }));

        (await BestAsync(postings, profile => profile with { Skills = [new HeldSkill("excel", SkillSource.Listed)] })).ShouldBe(Id(7));
    }

    [Fact]
    public async Task A_posting_that_asks_for_years_comes_after_one_for_beginners()
    {
        var postings = Enumerable
            .Range(1, 12)
            .Select(n =>
                Posting(
                    n,
                    change: profile =>
                        profile with
                        {
                            Occupations = [new WeightedKey("java-developer", 1)],
                            MinimumExperienceMonths = n == 7 ? 0 : 60,
                        }
                )
            );

        (await BestAsync(postings, profile => profile with { DesiredOccupations = [new WeightedKey("java-developer", 1)] })).ShouldBe(Id(7));
    }

    [Fact]
    public async Task Next_to_the_wished_district_comes_before_the_other_end_of_the_city()
    {
        var postings = Enumerable.Range(1, 12).Select(n => Posting(n, change: profile => profile with { District = n == 7 ? "黄浦" : "金山" }));

        (await BestAsync(postings, profile => profile with { DesiredDistricts = ["静安"] })).ShouldBe(Id(7));
    }

    [Theory]
    [InlineData(63, 30, 7)]
    [InlineData(1, 300, 3)]
    public async Task It_is_retrieved_by_the_weights_that_it_will_be_judged_by(double mustSkills, double district, int best)
    {
        var postings = Enumerable
            .Range(1, 12)
            .Select(n =>
                Posting(n, change: profile => profile with { MustSkills = [n == 7 ? "excel" : "welding"], District = n == 3 ? "静安" : "金山" })
            );
        var by = ScoringWeights.Default with
        {
            Asks = new() { MustSkills = mustSkills },
            Wants = new() { District = district },
        };

        (
            await BestAsync(
                postings,
                profile => profile with { Skills = [new HeldSkill("excel", SkillSource.Listed)], DesiredDistricts = ["静安"] },
                by
            )
        ).ShouldBe(Id(best));
    }

    [Fact]
    public async Task Who_shows_what_is_asked_by_another_skill_comes_before_who_shows_nothing_of_it()
    {
        var resumes = Resumes((n, profile) => profile with { Skills = [new HeldSkill(n == 7 ? "excel" : "welding", SkillSource.Listed)] });

        (await BestResumeAsync(resumes, profile => profile with { MustSkills = ["pivot-tables"] })).ShouldBe(Id(7));
    }

    [Fact]
    public async Task Who_has_worked_long_enough_comes_before_who_has_not_and_projects_count()
    {
        var resumes = Resumes((n, profile) => profile with { ExperienceMonths = 2, Projects = n == 7 ? 2 : 0 });

        (await BestResumeAsync(resumes, profile => profile with { MinimumExperienceMonths = 6 })).ShouldBe(Id(7));
    }

    [Fact]
    public async Task Who_wished_for_next_door_comes_before_who_wished_for_the_other_end_of_the_city()
    {
        var resumes = Resumes((n, profile) => profile with { DesiredDistricts = [n == 7 ? "黄浦" : "金山"] });

        (await BestResumeAsync(resumes, profile => profile with { District = "静安" })).ShouldBe(Id(7));
    }

    [Fact]
    public async Task Who_wished_for_no_more_than_is_paid_comes_first()
    {
        var resumes = Resumes((n, profile) => profile with { MinimumMonthlySalary = n == 7 ? 9000 : 30000 });

        (await BestResumeAsync(resumes, profile => profile with { Salary = new SalaryRange(9000, 10000) })).ShouldBe(Id(7));
    }

    [Theory]
    [InlineData(63, 30, 7)]
    [InlineData(1, 300, 3)]
    public async Task Resumes_are_retrieved_by_the_weights_that_they_will_be_judged_by(double mustSkills, double district, int best)
    {
        var resumes = Resumes(
            (n, profile) =>
                profile with
                {
                    Skills = [new HeldSkill(n == 7 ? "excel" : "welding", SkillSource.Listed)],
                    DesiredDistricts = [n == 3 ? "静安" : "金山"],
                }
        );
        var by = ScoringWeights.Default with
        {
            Asks = new() { MustSkills = mustSkills },
            Wants = new() { District = district },
        };

        (await BestResumeAsync(resumes, profile => profile with { MustSkills = ["excel"] }, by)).ShouldBe(Id(best));
    }

    public async ValueTask DisposeAsync()
    {
        index.Dispose();
        await ElasticsearchServer.RemoveAsync(options);
    }

    private async Task<Guid> BestAsync(IEnumerable<PostingEntry> postings, Func<ResumeProfile, ResumeProfile> change, ScoringWeights? by = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        (await index.UpsertPostingsAsync([.. postings], cancel)).Failures.ShouldBeEmpty();
        await index.RefreshPostingsAsync(cancel);
        return (await index.RetrievePostingsAsync(Resume(1, change: change).Profile, by ?? ScoringWeights.Default, Today, 1, cancel))
            .ShouldHaveSingleItem()
            .PostingId;
    }

    private static ResumeEntry[] Resumes(Func<int, ResumeProfile, ResumeProfile> change) =>
        [.. Enumerable.Range(1, 12).Select(n => Resume(n, change: profile => change(n, profile)))];

    private async Task<Guid> BestResumeAsync(ResumeEntry[] resumes, Func<PostingProfile, PostingProfile> change, ScoringWeights? by = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        (await index.UpsertResumesAsync(resumes, cancel)).Failures.ShouldBeEmpty();
        await index.RefreshResumesAsync(cancel);
        return (await index.RetrieveResumesAsync(Posting(1, change: change).Profile, by ?? ScoringWeights.Default, Today, 1, cancel))
            .ShouldHaveSingleItem()
            .GraduateId;
    }
}
