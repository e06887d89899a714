using System.CommandLine;
using JobAlliance.Benchmarks.Engine;

return new RootCommand("Measures JobAlliance.") { MatchCommand.Create() }
    .Parse(args)
    .Invoke();
