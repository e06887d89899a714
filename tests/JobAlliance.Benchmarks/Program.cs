using System.CommandLine;
using JobAlliance.Benchmarks.Chaos;
using JobAlliance.Benchmarks.Engine;
using JobAlliance.Benchmarks.Quality;
using JobAlliance.Benchmarks.Quality.GradedMarket;

return new RootCommand("Measures JobAlliance.") { MatchCommand.Create(), ReverseCommand.Create(), WriteCommand.Create(), KernelsCommand.Create(), QualityCommand.Create(), MarketCommand.Create(), ChaosCommand.Create() }
    .Parse(args)
    .Invoke();
