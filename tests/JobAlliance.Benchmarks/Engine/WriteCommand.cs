using System.CommandLine;
using System.Diagnostics;
using JobAlliance.Core.Matching;

namespace JobAlliance.Benchmarks.Engine;

/// <summary><c>write --market DIR</c>: how soon a changed posting is found, and how readers fare while postings are being written.</summary>
internal static class WriteCommand
{
    private const int Batch = 50;
    private const int Batches = 400;
    private static readonly TimeSpan Alone = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var options = new EngineOptions();
        var command = new Command("write", "postings written while others are searched for");
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(options.Market)!, parsed.GetValue(options.Threads), parsed.GetValue(options.Limit)));
        return command;
    }

    private static void Run(string directory, int threads, int limit)
    {
        var market = new EngineMarket();
        var postings = market.IndexPostings(directory);
        var batches = market.ReadPostings(directory).SelectMany(batch => batch).Take(Batch * Math.Min(limit, Batches)).Chunk(Batch).ToList();
        var resumes = market.ReadResumes(directory, 2000).SelectMany(batch => batch).ToList();
        for (var round = 1; round <= Rounds.Count; round++)
        {
            var (alone, _) = ReadBeside(market, resumes, threads, () => Wait(Alone));
            var (reads, visible) = ReadBeside(market, resumes, threads, () => batches.ConvertAll(batch => Write(market, batch, round)));
            Console.WriteLine(
                $"write: {batches.Count} batches of {Batch} into {postings} postings, {threads} readers: visible p50 {At(visible, 50):F2} ms, "
                    + $"p99 {At(visible, 99):F2} ms, at most {visible[^1]:F2} ms; reads meanwhile {reads.Count}, p50 {At(reads, 50):F3} ms, p99 {At(reads, 99):F3} ms; "
                    + $"without writes p50 {At(alone, 50):F3} ms, p99 {At(alone, 99):F3} ms, ratio of p99 {At(reads, 99) / At(alone, 99):F2}"
            );
        }
    }

    /// <summary>What readers took, sorted, while something was done, and what that gave, sorted.</summary>
    private static (List<double> Reads, List<double> Done) ReadBeside(
        EngineMarket market,
        List<ResumeProfile> resumes,
        int threads,
        Func<List<double>> work
    )
    {
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, threads).Select(reader => Task.Run(() => Read(market, resumes, reader, stop.Token))).ToList();
        var done = work();
        stop.Cancel();
        done.Sort();
        return ([.. readers.SelectMany(reader => reader.Result).Order()], done);
    }

    /// <summary>Milliseconds from the write until a search that the last posting of the batch must win, which alone asks for what is held, finds its new version.</summary>
    private static double Write(EngineMarket market, PostingProfile[] batch, int round)
    {
        var changed = Array.ConvertAll(batch, posting => Changed(posting, round));
        var (last, start) = (changed[^1], Stopwatch.GetTimestamp());
        var resume = new ResumeProfile
        {
            GraduateId = last.PostingId,
            Version = 1,
            City = last.City,
            DesiredTitles = [last.Title],
            DesiredOccupations = last.Occupations,
            Skills = [.. last.MustSkills.Select(skill => new HeldSkill(skill, SkillSource.Work))],
        };
        market.Postings.Upsert(changed);
        while (
            !market
                .Postings.Match(resume, ScoringWeights.Default, EngineMarket.Today, 200)
                .Any(judgement => judgement.PostingId == last.PostingId && judgement.Components[0].Evidence[0].Args.Contains(last.MustSkills[0]))
        )
        {
            if (Stopwatch.GetElapsedTime(start).TotalSeconds > 5)
            {
                throw new InvalidOperationException($"Posting {last.PostingId} was written and is not found: this would measure nothing.");
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static PostingProfile Changed(PostingProfile posting, int round) =>
        posting with
        {
            Version = round + 1,
            MustSkills = [$"round-{round}-{posting.PostingId}"],
            OneOfSkills = [],
            MinimumExperienceMonths = 0,
            Seniority = Seniority.Entry,
            ValidThrough = null,
        };

    private static List<double> Read(EngineMarket market, List<ResumeProfile> resumes, int reader, CancellationToken stop)
    {
        var took = new List<double>();
        for (var i = reader; !stop.IsCancellationRequested; i++)
        {
            var start = Stopwatch.GetTimestamp();
            market.Postings.Match(resumes[i % resumes.Count], ScoringWeights.Default, EngineMarket.Today, 20);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return took;
    }

    private static List<double> Wait(TimeSpan time)
    {
        Thread.Sleep(time);
        return [];
    }

    private static double At(List<double> sorted, int percent) => sorted.Count == 0 ? 0 : sorted[sorted.Count * percent / 100];
}
