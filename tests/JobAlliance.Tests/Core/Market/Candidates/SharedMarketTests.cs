using System.Diagnostics;
using System.Text.Json;
using JobAlliance.Benchmarks;
using JobAlliance.Benchmarks.Engine;
using JobAlliance.Core.Matching;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Core.Market.Candidates;

/// <summary>On a market of 100,000 real-looking postings.</summary>
public sealed class SharedMarketTests
{
    private const int Sampled = 200;

    [Fact]
    public void The_best_20_of_200_sampled_resumes_equal_brute_force_over_100000_postings()
    {
        var directory = Make(Repository.Shared("bench/market.py"));
        var market = new EngineMarket();
        var postings = market.ReadPostings(directory).SelectMany(batch => batch).ToList();
        market.Postings.Upsert(postings);
        var resumes = market.ReadResumes(directory).SelectMany(batch => batch).Where((_, at) => at % 5 == 0).Take(Sampled).ToList();

        resumes.Count.ShouldBe(Sampled);
        foreach (var resume in resumes)
        {
            var city = postings.Where(posting => posting.City == resume.City);
            var expected = RandomMarket.BruteForce(market.Scorer, resume, city, 20).Select(Line);
            market.Postings.Match(resume, ScoringWeights.Default, RandomMarket.Today, 20).Select(Line).ShouldBe(expected);
        }

        Directory.Delete(directory, true);
    }

    private static string Line(Judgement judgement) => $"{judgement.PostingId} {judgement.Score:R} {JsonSerializer.Serialize(judgement.Gaps)}";

    private static string Make(string script)
    {
        var directory = Directory.CreateTempSubdirectory("market").FullName;
        using var python = Process.Start("python3", [script, "--postings", "100000", "--resumes", "1000", "--seed", "1", "--out", directory]);
        python.WaitForExit();
        python.ExitCode.ShouldBe(0);
        return directory;
    }
}
