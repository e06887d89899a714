using System.CommandLine;
using JobAlliance.Benchmarks.Engine;
using JobAlliance.Benchmarks.Quality;
using JobAlliance.Benchmarks.Quality.GradedMarket;

return new RootCommand("Measures JobAlliance.") { MatchCommand.Create(), QualityCommand.Create(), MarketCommand.Create() }
    .Parse(args)
    .Invoke();
