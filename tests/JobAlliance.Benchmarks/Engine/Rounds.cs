using System.Diagnostics;

namespace JobAlliance.Benchmarks.Engine;

/// <summary>Figures of one round of equal jobs.</summary>
/// <param name="ProcessorSeconds">Of all threads together: says what a job costs on a machine that is busy with other things, too.</param>
internal sealed record RoundFigures(int Jobs, double Seconds, double ProcessorSeconds, double MedianMilliseconds, double SlowMilliseconds)
{
    public double ASecond => Jobs / Seconds;

    public double ProcessorMicroseconds => ProcessorSeconds / Jobs * 1e6;
}

/// <summary>
/// Runs equal jobs on several threads, three rounds, and times each job. The threads stay, as those of a server do, and work untimed for some seconds before
/// the first round, so that no round measures the compiler or a thread's first use of its own memory.
/// </summary>
internal static class Rounds
{
    public const int Count = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <param name="print">What to print of a round.</param>
    /// <returns>The best round's figures.</returns>
    public static RoundFigures Run(int jobs, int threads, Action<int> job, Func<RoundFigures, string> print)
    {
        var (ticks, next, start, spent, best) = (new long[jobs], 0, 0L, TimeSpan.Zero, default(RoundFigures));
        using var gate = new Barrier(threads, EndOfPhase);
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(Work)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return best!;

        void Work()
        {
            Warm(jobs, job);
            gate.SignalAndWait();
            for (var round = 0; round < Count; round++)
            {
                for (int i; (i = Interlocked.Increment(ref next) - 1) < jobs; )
                {
                    var began = Stopwatch.GetTimestamp();
                    job(i);
                    ticks[i] = Stopwatch.GetTimestamp() - began;
                }

                gate.SignalAndWait();
            }
        }

        void EndOfPhase(Barrier ended)
        {
            if (ended.CurrentPhaseNumber > 0)
            {
                var figures = Figures(ticks, Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - spent).TotalSeconds);
                Console.WriteLine(print(figures));
                best = best is null || figures.Seconds < best.Seconds ? figures : best;
            }

            GC.Collect();
            (next, start, spent) = (0, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        }
    }

    private static void Warm(int jobs, Action<int> job)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; jobs > 0 && Stopwatch.GetElapsedTime(start) < WarmUp; i++)
        {
            job(i % jobs);
        }
    }

    private static RoundFigures Figures(long[] ticks, double seconds, double processorSeconds)
    {
        Array.Sort(ticks);
        return new RoundFigures(
            ticks.Length,
            seconds,
            processorSeconds,
            Milliseconds(ticks[ticks.Length / 2]),
            Milliseconds(ticks[ticks.Length * 99 / 100])
        );
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
