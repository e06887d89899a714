using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary>So many submissions and so many searches a second, for so long, whether or not the program keeps up; and how long each took.</summary>
internal sealed class SteadyLoad(Uri door, int seconds, int submissionsPerSecond, int searchesPerSecond) : IDisposable
{
    private const int WatchEvery = 10;

    // Those who are not watched take turns.
    private const int Crowd = 300;
    private const int Searchers = 16;
    private static readonly string[] Words = ["Java", "会计", "前端", "外贸", "设计", "工程师", "Excel", "Photoshop"];
    private readonly List<Caller> graduates = [];
    private readonly List<Caller> searchers = [];
    private readonly ConcurrentBag<double> submitted = [];
    private readonly ConcurrentBag<double> visible = [];
    private readonly ConcurrentBag<double> searched = [];
    private int[] versions = [];
    private int refused;
    private int late;

    /// <param name="longest">Seconds: so many are watched that in this time nobody's turn comes twice. A version that is overtaken is never seen.</param>
    public async Task<int> RegisterAsync(int longest)
    {
        var watched = (longest * submissionsPerSecond / WatchEvery) + 1;
        versions = new int[Crowd + watched];
        graduates.AddRange(versions.Select((_, number) => new Caller(door, number)));
        searchers.AddRange(Enumerable.Range(0, Searchers).Select(number => new Caller(door, versions.Length + number)));
        await Parallel.ForAsync(
            0,
            graduates.Count,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (number, _) => await graduates[number].RegisterAsync($"测试毕业生{number}", Documents.Email(number))
        );
        return graduates.Count;
    }

    /// <summary>The same for a while, uncounted: a program that has just started is still being compiled.</summary>
    public async Task WarmUpAsync(int warmUpSeconds)
    {
        await CallAsync(warmUpSeconds);
        submitted.Clear();
        visible.Clear();
        searched.Clear();
        (refused, late) = (0, 0);
    }

    public async Task RunAsync()
    {
        await CallAsync(seconds);
        Console.WriteLine(Line("submissions answered", submitted));
        Console.WriteLine($"{Line("saved to matches visible", visible)}, {late} not within a minute");
        Console.WriteLine(Line("searches", searched));
        Console.WriteLine(
            $"load: {submitted.Count} submissions ({submitted.Count / (double)seconds:F1}/s) and {searched.Count} searches ({searched.Count / (double)seconds:F1}/s) in {seconds} s, {refused} refused"
        );
    }

    public void Dispose()
    {
        graduates.ForEach(caller => caller.Dispose());
        searchers.ForEach(caller => caller.Dispose());
    }

    private Task CallAsync(int forSeconds) =>
        Task.WhenAll(EveryAsync(submissionsPerSecond, forSeconds, SubmitAsync), EveryAsync(searchesPerSecond, forSeconds, SearchAsync));

    // By the clock, not by the answers: a slow answer delays nobody else.
    private async Task EveryAsync(int perSecond, int forSeconds, Func<int, Task> call)
    {
        var began = Stopwatch.GetTimestamp();
        List<Task> calls = [];
        for (var number = 0; number < perSecond * forSeconds; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }

            calls.Add(CountRefusalAsync(call(number)));
        }

        await Task.WhenAll(calls);
    }

    private async Task CountRefusalAsync(Task call)
    {
        try
        {
            await call;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or InvalidOperationException)
        {
            Interlocked.Increment(ref refused);
        }
    }

    private async Task SubmitAsync(int number)
    {
        var isWatched = number % WatchEvery == 0;
        var graduate = isWatched ? Crowd + (number / WatchEvery) : (number - 1 - (number / WatchEvery)) % Crowd;
        var (caller, version) = (graduates[graduate], Interlocked.Increment(ref versions[graduate]));
        var mark = $"mark{graduate}x{version}x";
        var began = Stopwatch.GetTimestamp();
        await caller.SendAsync(HttpMethod.Put, "/api/v1/me/resume", Documents.Resume(graduate + version, version, mark), null);
        await caller.SendAsync(HttpMethod.Post, "/api/v1/me/resume/submissions", null, mark);
        submitted.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (isWatched)
        {
            await WaitVisibleAsync(caller, Documents.Title(graduate + version));
        }
    }

    // Each version wishes for another trade than the one before, so that the best match tells which version it is of.
    private async Task WaitVisibleAsync(Caller caller, string title)
    {
        var saved = Stopwatch.GetTimestamp();
        var pause = 20.0;
        while (await BestTitleAsync(caller) != title)
        {
            if (Stopwatch.GetElapsedTime(saved) > TimeSpan.FromSeconds(60))
            {
                Interlocked.Increment(ref late);
                return;
            }

            // Looks again after a fifth of the time gone by: who looks too often measures their own looking.
            await Task.Delay(TimeSpan.FromMilliseconds(pause));
            pause = Math.Max(pause, Stopwatch.GetElapsedTime(saved).TotalMilliseconds / 5);
        }

        visible.Add(Stopwatch.GetElapsedTime(saved).TotalMilliseconds);
    }

    private static async Task<string?> BestTitleAsync(Caller caller)
    {
        var page = await caller.ReadAsync<JsonElement>("/api/v1/matches/own?size=1&status=Proposed");
        var items = page.GetProperty("items");
        return items.GetArrayLength() == 0 ? null : items[0].GetProperty("posting").GetProperty("title").GetString();
    }

    private async Task SearchAsync(int number)
    {
        var began = Stopwatch.GetTimestamp();
        var text = Uri.EscapeDataString(Words[number % Words.Length]);
        await searchers[number % Searchers]
            .ReadAsync<JsonElement>($"/api/v1/postings?text={text}&city=上海&salaryFrom=10000&facet=District&facet=Degree");
        searched.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    private static string Line(string what, IReadOnlyCollection<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        double At(double part) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
        return $"{what}: {sorted.Length}, p50 {At(0.5):F0} ms, p95 {At(0.95):F0} ms, p99 {At(0.99):F0} ms";
    }
}
