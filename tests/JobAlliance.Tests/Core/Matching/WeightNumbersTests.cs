using System.Globalization;
using JobAlliance.Core.Matching;
using JobAlliance.Web.Resources;

namespace JobAlliance.Tests.Core.Matching;

public sealed class WeightNumbersTests
{
    private static readonly ScoringWeights Weights = ScoringWeights.Default;

    [Fact]
    public void A_number_is_replaced_by_its_name_and_nothing_else_changes()
    {
        var changed = Weights.With(new Dictionary<string, double> { ["asks.mustSkills"] = 55, ["role.seniority.4"] = 0.5 });

        changed.Asks.MustSkills.ShouldBe(55);
        changed.Role.Seniority[4].ShouldBe(0.5);
        changed.ChangesSince(Weights).Select(change => change.Name).ShouldBe(["asks.mustSkills", "role.seniority.4"], ignoreOrder: true);
    }

    [Fact]
    public void The_weights_that_the_program_came_with_are_within_their_ranges() => WeightNumbers.Check(Typed(Weights.Numbers())).ShouldBeEmpty();

    [Theory]
    [InlineData("asks.mustSkills", -1.0)]
    [InlineData("asks.mustSkills", 1001.0)]
    [InlineData("asks.mustSkills", double.NaN)]
    [InlineData("asksShare", 1.0)]
    [InlineData("place.near", 1.5)]
    public void A_number_out_of_its_range_is_refused_by_its_name(string name, double value)
    {
        var numbers = Typed(Weights.Numbers());
        numbers[name] = value;

        WeightNumbers.Check(numbers).ShouldHaveSingleItem().Field.ShouldBe(name);
    }

    [Fact]
    public void A_side_without_any_share_is_refused()
    {
        var numbers = Typed(Weights.Numbers());
        foreach (var name in numbers.Keys.Where(name => name.StartsWith("wants.", StringComparison.Ordinal)).ToList())
        {
            numbers[name] = 0;
        }

        WeightNumbers.Check(numbers).ShouldHaveSingleItem().Code.ShouldBe("weights.all-zero");
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_number_has_a_name_that_staff_read(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Weights.Numbers().Keys.Where(name => Texts.Find($"Weights.{name}") is null).ShouldBeEmpty();
    }

    private static Dictionary<string, double?> Typed(IReadOnlyDictionary<string, double> numbers) =>
        numbers.ToDictionary(number => number.Key, number => (double?)number.Value);
}
