using System.CommandLine;
using BenchmarkDotNet.Running;

namespace JobAlliance.Benchmarks.Engine;

/// <summary><c>kernels --market DIR</c>: BenchmarkDotNet over the parts of a match.</summary>
internal static class KernelsCommand
{
    public static Command Create()
    {
        var options = new EngineOptions();
        var command = new Command("kernels", "the parts of a match, by BenchmarkDotNet") { options.Market };
        command.SetAction(parsed =>
        {
            Environment.SetEnvironmentVariable("MARKET", Path.GetFullPath(parsed.GetValue(options.Market)!));
            BenchmarkRunner.Run<KernelBenchmarks>();
        });
        return command;
    }
}
