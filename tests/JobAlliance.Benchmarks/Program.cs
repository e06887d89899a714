using System.CommandLine;
using JobAlliance.Benchmarks.Quality;

return new RootCommand("Measures JobAlliance.") { QualityCommand.Create() }
    .Parse(args)
    .Invoke();
