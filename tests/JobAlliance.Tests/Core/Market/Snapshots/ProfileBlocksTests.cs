using System.Text.Json;
using FsCheck.Xunit;
using JobAlliance.Core.Data;
using JobAlliance.Core.Market.Embedded.Snapshots;
using JobAlliance.Core.Matching;
using JobAlliance.Tests.Core.Market.Candidates;

namespace JobAlliance.Tests.Core.Market.Snapshots;

public sealed class ProfileBlocksTests
{
    [Property(MaxTest = 50)]
    public void Postings_come_back_as_they_were(int seed)
    {
        var market = new RandomMarket(seed);
        PostingProfile[] postings =
        [
            .. Enumerable
                .Range(0, 40)
                .Select(day =>
                    market.Posting(long.MaxValue - day) with
                    {
                        LicenceValidThrough = RandomMarket.Today,
                        GraduatesThrough = RandomMarket.Today.AddDays(day),
                    }
                ),
        ];

        Written(PostingProfileBlocks.Read(PostingProfileBlocks.Write(postings))).ShouldBe(Written(postings));
    }

    [Property(MaxTest = 50)]
    public void Resumes_come_back_as_they_were(int seed)
    {
        var market = new RandomMarket(seed);
        ResumeProfile[] resumes = [.. Enumerable.Range(0, 40).Select(version => market.Resume(version))];

        Written(ResumeProfileBlocks.Read(ResumeProfileBlocks.Write(resumes))).ShouldBe(Written(resumes));
    }

    [Fact]
    public void Every_property_of_a_profile_is_kept()
    {
        // A new property changes these counts: then it has to be written and read too.
        (typeof(PostingProfile).GetProperties().Length, typeof(ResumeProfile).GetProperties().Length).ShouldBe((23, 22));
    }

    private static string Written<T>(IEnumerable<T> profiles) => JsonSerializer.Serialize(profiles, Json.Options);
}
