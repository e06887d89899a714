using JobAlliance.Core.Matching;

namespace JobAlliance.Tests.Core.Matching;

public sealed class ScoringWeightsTests
{
    [Fact]
    public void Weights_come_back_from_json_as_they_were()
    {
        var weights = ScoringWeights.Default with
        {
            Version = 7,
            Wants = new WantShares { District = 12.5 },
        };
        ScoringWeights.FromJson(weights.ToJson()).ToJson().ShouldBe(weights.ToJson());
    }

    [Fact]
    public void The_default_weights_are_within_their_ranges() => ScoringWeights.Default.FindWrong().ShouldBeNull();

    [Fact]
    public void The_part_that_is_out_of_its_range_is_named()
    {
        (ScoringWeights.Default with { AsksShare = 1 }).FindWrong().ShouldBe("AsksShare");
        (ScoringWeights.Default with { Asks = new AskShares { Role = -1 } }).FindWrong().ShouldBe("Asks");
        (ScoringWeights.Default with { Place = new PlaceCredits { Near = 2 } }).FindWrong().ShouldBe("Place");
        (ScoringWeights.Default with { Role = new RoleCredits { Seniority = [1] } }).FindWrong().ShouldBe("Role");
    }

    [Fact]
    public void Weights_stored_before_a_member_existed_have_its_first_value()
    {
        var older = ScoringWeights.FromJson("""{ "version": 3, "wants": { "district": 12.5 } }""");

        older.FindWrong().ShouldBeNull();
        older.Wants.District.ShouldBe(12.5);
        older.Wants.Salary.ShouldBe(6);
        older.AsksShare.ShouldBe(0.36);
    }

    [Fact]
    public void What_is_no_object_is_no_weights() => Should.Throw<System.Text.Json.JsonException>(() => ScoringWeights.FromJson("[1]"));
}
