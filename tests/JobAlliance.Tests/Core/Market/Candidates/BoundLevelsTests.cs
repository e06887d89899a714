using JobAlliance.Core.Market.Embedded.Candidates;

namespace JobAlliance.Tests.Core.Market.Candidates;

public sealed class BoundLevelsTests
{
    [Fact]
    public void A_large_market_in_which_nothing_matches_is_looked_through_in_few_bands()
    {
        var (taken, bands) = (0, 0);
        while (taken < 200_000)
        {
            taken = BoundLevels.More(taken, missing: 50);
            bands++;
        }

        bands.ShouldBeLessThan(15);
    }

    [Fact]
    public void The_first_band_holds_as_many_as_are_missing() => BoundLevels.More(0, missing: 20).ShouldBe(20);
}
