using System.Diagnostics;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary>The processes of one stack: one that does all, or webs and workers on real servers.</summary>
internal sealed class Fleet : IAsyncDisposable
{
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
        var fleet = new Fleet { Doors = [first] };
        if (options.IsEmbedded)
        {
            await fleet.AddAsync(new AllianceProcess("program", options.Program, options.DataFolder, first, settings));
        }
        else
        {
            await fleet.AddAsync(new AllianceProcess("worker", options.Program, options.DataFolder, second, ["--role=worker", .. settings]));
            await fleet.AddAsync(new AllianceProcess("web", options.Program, options.DataFolder, first, ["--role=web", .. settings]));
        }

        return fleet;
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
            await process.WaitUntilAsync(path, TimeSpan.FromMinutes(3));
        }
    }

    private async Task AddAsync(AllianceProcess process)
    {
        processes.Add(process);
        process.Start();
        await process.WaitUntilAsync("/health/ready", TimeSpan.FromMinutes(3));
    }
}
