using System.Diagnostics;

namespace JobAlliance.Tests.Support;

/// <summary>A server, or several nodes, of the test's own, started by ../shared/elasticsearch; the test is skipped where that is absent.</summary>
internal sealed class OwnElasticsearch : IAsyncDisposable
{
    private readonly string folder;

    private OwnElasticsearch(string folder, Uri[] nodes) => (this.folder, Nodes) = (folder, nodes);

    public Uri[] Nodes { get; }

    public string Certificate => Path.Combine(folder, "node-1", "config", "tls.crt");

    public static async Task<OwnElasticsearch> StartAsync(int port, int nodes, params string[] options)
    {
        var start = Repository.Shared("elasticsearch/start.sh");
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("ELASTICSEARCH_URL") is null,
            "ELASTICSEARCH_URL is not set: no Elasticsearch to test with"
        );
        var folder = Path.Combine(Path.GetTempPath(), $"joballiance-elasticsearch-{Environment.ProcessId}-{port}");
        var (code, output) = await RunAsync(start, [folder, "--port", $"{port}", "--nodes", $"{nodes}", "--heap", "512m", .. options]);
        code.ShouldBe(0, output);
        var scheme = options.Contains("--tls") ? "https" : "http";
        return new OwnElasticsearch(folder, [.. Enumerable.Range(port, nodes).Select(number => new Uri($"{scheme}://127.0.0.1:{number}"))]);
    }

    /// <summary>Ends a node at once, as a crash would.</summary>
    public Task KillAsync(string node) => RunAsync(Repository.Shared("elasticsearch/stop.sh"), [folder, node, "--kill"]);

    public async ValueTask DisposeAsync()
    {
        await RunAsync(Repository.Shared("elasticsearch/stop.sh"), [folder, "--kill"]);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(int Code, string Output)> RunAsync(string script, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [script, .. arguments]) { RedirectStandardOutput = true })!;
        var line = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, line ?? "");
    }
}
