using JobAlliance.Core.Common;
using JobAlliance.Core.Matching;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Core.Matching;

public sealed class SaveWeightsTests : IDisposable
{
    private readonly Scenario scenario = new();

    public void Dispose() => scenario.Dispose();

    [Fact]
    public async Task Saved_weights_are_a_new_version_and_the_second_of_two_people_is_told()
    {
        var edited = ScoringWeights.Default with { AsksShare = 0.6 };

        var first = await SaveAsync(edited);
        var second = await SaveAsync(edited);

        first.Value.ShouldBe(ScoringWeights.Default.Version + 1);
        second.Error!.Kind.ShouldBe(ErrorKind.Stale);
    }

    [Fact]
    public async Task Weights_out_of_range_are_refused_by_the_name_of_the_part() =>
        (await SaveAsync(ScoringWeights.Default with { AsksShare = 0 })).Error!.Field.ShouldBe("AsksShare");

    [Fact]
    public async Task A_preview_without_a_market_changes_nothing()
    {
        var preview = await scenario.RunAsync<PreviewWeights, Result<PreviewWeights.View>>(use =>
            use.HandleAsync(ScoringWeights.Default with { AsksShare = 0.7 }, scenario.Staff, default)
        );

        (preview.Value.New, preview.Value.Dropped, preview.Value.Moved).ShouldBe((0, 0, 0));
    }

    private Task<Result<int>> SaveAsync(ScoringWeights weights) =>
        scenario.RunAsync<SaveWeights, Result<int>>(use => use.HandleAsync(weights, scenario.Staff, default));
}
