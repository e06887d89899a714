using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;
using static JobAlliance.Tests.Contracts.MarketEntries;

namespace JobAlliance.Tests.Contracts;

public abstract partial class MarketIndexContract
{
    /// <summary>12,000 thirteen times a year are 13,000 a month.</summary>
    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public async Task A_must_on_pay_is_held_against_a_year_of_twelve_months(int months, bool isMet)
    {
        var posting = Posting(1, change: profile => profile with { Salary = new SalaryRange(8000, 12000, months) });
        var resume = Resume(1, change: profile => profile with { MinimumMonthlySalary = 13000, SalaryIsMust = true });
        await Write(posting);
        await Write(resume);

        (await Index.RetrievePostingsAsync(resume.Profile, ScoringWeights.Default, Today, 10, Cancel)).Count.ShouldBe(isMet ? 1 : 0);
        (await Index.RetrieveResumesAsync(posting.Profile, ScoringWeights.Default, Today, 10, Cancel)).Count.ShouldBe(isMet ? 1 : 0);
    }

    [Fact]
    public async Task Nobody_is_retrieved_for_a_posting_that_is_over()
    {
        await Write(Resume(1));

        (await FoundAsync(Posting(1, change: profile => profile with { ValidThrough = Today }).Profile)).ShouldBe(1);
        (await FoundAsync(Posting(1, change: profile => profile with { ValidThrough = Today.AddDays(-1) }).Profile)).ShouldBe(0);

        async Task<int> FoundAsync(PostingProfile posting) =>
            (await Index.RetrieveResumesAsync(posting, ScoringWeights.Default, Today, 10, Cancel)).Count;
    }

    /// <summary>Staff say how senior a role may be; the engine asks them, not a number of its own.</summary>
    [Theory]
    [InlineData(Seniority.Director, 0, 0)]
    [InlineData(Seniority.Director, 0.5, 1)]
    [InlineData(Seniority.Lead, 0, 0)]
    [InlineData(Seniority.Lead, 0.5, 1)]
    public async Task How_senior_a_role_may_be_is_for_the_weights_to_say(Seniority seniority, double credit, int found)
    {
        var posting = Posting(1, change: profile => profile with { Seniority = seniority });
        double[] credits = [.. ScoringWeights.Default.Role.Seniority];
        credits[(int)seniority] = credit;
        var by = ScoringWeights.Default with { Role = new() { Seniority = credits } };
        await Write(posting);
        await Write(Resume(1));

        (await Index.RetrievePostingsAsync(Resume(1).Profile, by, Today, 10, Cancel)).Count.ShouldBe(found);
        (await Index.RetrieveResumesAsync(posting.Profile, by, Today, 10, Cancel)).Count.ShouldBe(found);
    }
}
