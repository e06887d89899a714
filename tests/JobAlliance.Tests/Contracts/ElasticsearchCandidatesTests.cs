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
}
