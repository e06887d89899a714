using System.Diagnostics;

namespace JobAlliance.Benchmarks.Engine;

/// <summary>Figures of one round of equal jobs.</summary>
internal sealed record RoundFigures(int Jobs, double Seconds, double MedianMilliseconds, double SlowMilliseconds)
{
    public double ASecond => Jobs / Seconds;
}

/// <summary>
/// Runs equal jobs on several threads, three rounds, and times each job. Before the first round the same jobs run untimed for some seconds, so that no round
/// measures the compiler.
/// </summary>
internal static class Rounds
{
    public const int Count = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <param name="print">What to print of a round.</param>
    /// <returns>The best round's figures.</returns>
    public static RoundFigures Run(int jobs, int threads, Action<int> job, Func<RoundFigures, string> print)
    {
        Warm(jobs, job);
        var best = default(RoundFigures);
        for (var round = 0; round < Count; round++)
        {
            var figures = Round(jobs, threads, job);
            Console.WriteLine(print(figures));
            best = best is null || figures.Seconds < best.Seconds ? figures : best;
        }

        return best!;
    }

    private static void Warm(int jobs, Action<int> job)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; jobs > 0 && Stopwatch.GetElapsedTime(start) < WarmUp; i++)
        {
            job(i % jobs);
        }
    }

    private static RoundFigures Round(int jobs, int threads, Action<int> job)
    {
        var (ticks, next) = (new long[jobs], 0);
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(Work)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Array.Sort(ticks);
        return new RoundFigures(jobs, seconds, Milliseconds(ticks[jobs / 2]), Milliseconds(ticks[jobs * 99 / 100]));

        void Work()
        {
            for (int i; (i = Interlocked.Increment(ref next) - 1) < jobs; )
            {
                var began = Stopwatch.GetTimestamp();
                job(i);
                ticks[i] = Stopwatch.GetTimestamp() - began;
            }
        }
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
