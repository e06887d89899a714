using System.CommandLine;
using JobAlliance.Benchmarks.Chaos;
using JobAlliance.Benchmarks.Engine;
using JobAlliance.Benchmarks.Quality;
using JobAlliance.Benchmarks.Quality.GradedMarket;
using JobAlliance.Benchmarks.Search;

return new RootCommand("Measures JobAlliance.")
{
    MatchCommand.Create(),
    ReverseCommand.Create(),
    WriteCommand.Create(),
    StartCommand.Create(),
    MemoryCommand.Create(),
    KernelsCommand.Create(),
    SearchCommand.Create(),
    RecallCommand.Create(),
    QualityCommand.Create(),
    JobAlliance.Benchmarks.Skills.SkillsCommand.Create(),
    JobAlliance.Benchmarks.Skills.NamesCommand.Create(),
    ReadsCommand.Create(),
    NearCommand.Create(),
    MarketCommand.Create(),
    TuneCommand.Create(),
    ChaosCommand.Create(),
    LoadCommand.Create(),
}
    .Parse(args)
    .Invoke();
