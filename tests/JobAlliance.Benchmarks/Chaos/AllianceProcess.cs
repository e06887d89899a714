using System.Diagnostics;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary>The real program as a child process, which can be killed as a crash would and started again.</summary>
internal sealed class AllianceProcess(string name, string program, string folder, Uri address, IReadOnlyList<string> settings) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private Process? process;
    private bool isStopping;

    public Uri Address => address;

    private string Log => Path.Combine(folder, $"{name}.log");

    public void Start()
    {
        lock (gate)
        {
            if (isStopping)
            {
                return;
            }

            var command = string.Join(' ', ["dotnet", Quote(program), "serve", $"--urls={address}", .. settings.Select(Quote)]);
            process = Process.Start(new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", $"exec {command} >>{Quote(Log)} 2>&1" } })!;
        }
    }

    /// <summary>kill -9, and at once a new one.</summary>
    public async Task KillAndRestartAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        Start();
    }

    /// <summary>The program ended by itself: it never should.</summary>
    public bool HasEnded => process is { HasExited: true };

    public async Task WaitUntilAsync(string path, TimeSpan patience)
    {
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        var began = Stopwatch.GetTimestamp();
        while (!await AnswersAsync(http, path))
        {
            if (HasEnded || Stopwatch.GetElapsedTime(began) > patience)
            {
                throw new InvalidOperationException($"{name} {(HasEnded ? "ended" : "is not ready")}, the last of {Log}:\n{LastLines()}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>As an operator stops it: what it holds is finished.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            isStopping = true;
        }

        if (process is { HasExited: false })
        {
            using var term = Process.Start("kill", [$"{process.Id}"]);
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string path)
    {
        try
        {
            using var answer = await http.GetAsync(path);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private string LastLines() => File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(20)) : "(empty)";

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
