using JobAlliance.Core.Common;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Review;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Core.Matching;

/// <summary>An installation on which weights were saved, or matches judged, before the program's own weights changed.</summary>
public sealed class WeightsOfAnEarlierProgramTests : IDisposable
{
    private readonly Scenario scenario = new();

    public void Dispose() => scenario.Dispose();

    [Fact]
    public async Task Saved_weights_are_in_force_whatever_number_the_default_has_by_now()
    {
        await SavedOnTheFirstEditionAsync();

        (await scenario.RunAsync<TakeSavedWeights, bool>(use => use.HandleAsync(default))).ShouldBeTrue();

        var inForce = await scenario.RunAsync<CurrentWeights, ScoringWeights>(current => Task.FromResult(current.Value));
        (inForce.Version, inForce.Asks.Role).ShouldBe((2, 61));
        (await scenario.RunAsync<TakeSavedWeights, bool>(use => use.HandleAsync(default))).ShouldBeFalse("nothing is newer");
    }

    [Fact]
    public async Task Staff_see_what_was_in_force_and_what_was_changed_of_it()
    {
        await SavedOnTheFirstEditionAsync();

        var view = await ReadAsync();

        view.Versions.Select(version => version.Number).ShouldBe([2, 1]);
        view.Newest.Changes.ShouldHaveSingleItem().ToString().ShouldBe("asks.role 60 > 61");
        view.OffersOthers.ShouldBeTrue();
    }

    [Fact]
    public async Task Where_nobody_saved_the_list_is_what_the_program_came_with()
    {
        var view = await ReadAsync();

        view.Newest.Number.ShouldBe(ScoringWeights.DefaultEdition);
        view.Versions[^1].Number.ShouldBe(1);
        view.OffersOthers.ShouldBeFalse();
    }

    [Fact]
    public async Task Versions_count_on_from_what_is_in_force()
    {
        await SavedOnTheFirstEditionAsync();
        var newest = (await ReadAsync()).Newest.Weights;

        var saved = await scenario.RunAsync<SaveWeights, Result<int>>(use =>
            use.HandleAsync(newest with { AsksShare = 0.5 }, scenario.Staff, default)
        );

        saved.Value.ShouldBe(3);
        (await ReadAsync()).Versions.Select(version => version.Number).ShouldBe([3, 2, 1]);
    }

    // Version 2, when the program's own was 1.
    private Task SavedOnTheFirstEditionAsync() =>
        scenario.ChangeAsync(db =>
        {
            var first = DefaultWeights.Of(1)[0];
            var weights = first with { Version = 2, Asks = first.Asks with { Role = 61 } };
            db.WeightsVersions.Add(
                new WeightsVersion
                {
                    Number = 2,
                    Json = weights.ToJson(),
                    SavedAt = db.Now,
                    SavedBy = scenario.Staff.AccountId,
                }
            );
            return Task.CompletedTask;
        });

    private async Task<ReadWeights.View> ReadAsync() =>
        (await scenario.RunAsync<ReadWeights, Result<ReadWeights.View>>(use => use.HandleAsync(scenario.Staff, default))).Value;
}
