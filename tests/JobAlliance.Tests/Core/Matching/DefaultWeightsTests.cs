using System.Security.Cryptography;
using System.Text;
using JobAlliance.Core.Matching;

namespace JobAlliance.Tests.Core.Matching;

public sealed class DefaultWeightsTests
{
    [Fact]
    public void The_numbers_of_the_program_are_its_newest_edition() =>
        DefaultWeights
            .All[^1]
            .ToJson()
            .ShouldBe(ScoringWeights.Default.ToJson(), "whoever changes a default raises DefaultEdition and adds the new set to DefaultWeights");

    /// <summary>An edition that has been anywhere is never changed: add a line for a new one. A new member changes the hashes, not the numbers that were there.</summary>
    [Theory]
    [InlineData(1, "4bc76ec4440674d5")]
    [InlineData(2, "100786555a7d1923")]
    [InlineData(3, "06bcecdd3c432efc")]
    [InlineData(4, "f6b4f4355e1e7a00")]
    public void An_edition_keeps_its_numbers(int edition, string hash) =>
        Hash(string.Join('\n', DefaultWeights.Of(edition).Select(weights => weights.ToJson()))).ShouldBe(hash);

    [Fact]
    public void Every_edition_is_within_its_ranges_and_counts_on_by_one()
    {
        DefaultWeights.All.ShouldAllBe(weights => weights.FindWrong() == null);
        DefaultWeights.All.Select(weights => weights.Version).ShouldBe(Enumerable.Range(1, ScoringWeights.DefaultEdition));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
