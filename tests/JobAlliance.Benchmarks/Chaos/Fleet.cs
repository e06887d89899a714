using System.Diagnostics;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary>The processes of one stack: one that does all, or webs and workers on real servers.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly List<AllianceProcess> processes = [];
    private readonly Random random = new(20260920);

    private Fleet() { }

    /// <summary>Where callers go, one after the other.</summary>
    public IReadOnlyList<Uri> Doors { get; private init; } = [];

    public static async Task<Fleet> StartAsync(ChaosOptions options)
    {
        string[] settings =
        [
            $"--App:DataFolder={options.DataFolder}",
            "--Api:Limits:PerSecond=100000",
            "--Api:Limits:Burst=100000",
            "--Api:Limits:AnonymousPerSecond=100000",
            "--Logging:LogLevel:Default=Warning",
            "--Imports:LeaseSeconds=3",
            "--SignIn:SecondFactor=offered",
            "--Database:WaitSeconds=300",
            .. options.Settings,
        ];
        var first = new Uri($"http://127.0.0.1:{options.Port}");
        var second = new Uri($"http://127.0.0.1:{options.Port + 1}");
        AllianceProcess Program(string name, Uri address, params string[] role) =>
            new(name, options.Program, options.DataFolder, address, [.. role, .. settings]);
        AllianceProcess[] programs = options.IsEmbedded
            ? [Program("program", first)]
            : [Program("worker", second, "--role=worker"), Program("web", first, "--role=web")];
        return await StartAsync(new Fleet { Doors = [first] }, programs);
    }

    // One that does not become ready must not leave the others running: the next run would meet them on its ports.
    private static async Task<Fleet> StartAsync(Fleet fleet, IEnumerable<AllianceProcess> programs)
    {
        try
        {
            foreach (var program in programs)
            {
                await fleet.AddAsync(program);
            }

            return fleet;
        }
        catch
        {
            await fleet.DisposeAsync();
            throw;
        }
    }

    public async Task KillOneAsync()
    {
        var victim = processes[random.Next(processes.Count)];
        await victim.KillAndRestartAsync();
    }

    public Task WaitAliveAsync() => WaitAsync("/health/live");

    public Task WaitReadyAsync() => WaitAsync("/health/ready");

    /// <summary>Until nothing waits in the outbox, and nothing comes for a while. A program that is not ready, because a server of it is away, is waited for.</summary>
    public async Task WaitQuietAsync()
    {
        using var http = new HttpClient { BaseAddress = Doors[0] };
        var began = Stopwatch.GetTimestamp();
        for (var quiet = 0; quiet < 5; )
        {
            using var answer = await http.GetAsync("/health/ready");
            var health = await answer.Content.ReadAsStringAsync();
            quiet = answer.IsSuccessStatusCode && health.Contains("\"pending\":0,", StringComparison.Ordinal) ? quiet + 1 : 0;
            if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromMinutes(20))
            {
                throw new InvalidOperationException($"The effects do not come to an end: {health}");
            }

            await Task.Delay(500);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }
    }

    private async Task WaitAsync(string path)
    {
        foreach (var process in processes)
        {
            await process.WaitUntilAsync(path, Patience);
        }
    }

    private async Task AddAsync(AllianceProcess process)
    {
        processes.Add(process);
        process.Start();
        await process.WaitUntilAsync("/health/ready", Patience);
    }
}
