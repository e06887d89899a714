using System.Diagnostics;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Bus;

public sealed class KillTests
{
    [Fact]
    public async Task The_real_program_killed_in_the_middle_of_an_import_and_of_submissions_loses_and_doubles_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("joballiance-kill-").FullName;
        try
        {
            var lines = await RunAsync(folder);

            lines.LastOrDefault().ShouldBe("chaos: 5 kills, 4270 accepted, 0 lost, 0 doubled", string.Join('\n', lines));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string[]> RunAsync(string folder)
    {
        var built = Path.Combine("bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0");
        var benchmarks = Path.Combine(Repository.Root, "tests", "JobAlliance.Benchmarks", built, "JobAlliance.Benchmarks.dll");
        Assert.SkipUnless(File.Exists(benchmarks), $"{benchmarks} is not built");
        var program = Path.Combine(Repository.Root, "src", "JobAlliance.Web", built, "JobAlliance.Web.dll");
        string[] arguments = [benchmarks, "chaos", "--kills", "5", "--submissions", "200", "--postings", "4000", "--program", program];
        var start = new ProcessStartInfo("dotnet", [.. arguments, "--data-folder", Path.Combine(folder, "data"), "--port", $"{LoopbackPort.Free()}"])
        {
            RedirectStandardOutput = true,
        };
        using var run = Process.Start(start)!;
        var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
