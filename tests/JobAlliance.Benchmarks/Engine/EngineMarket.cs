using System.Diagnostics;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Market.Embedded.Candidates;
using JobAlliance.Core.Market.Embedded.Keywords;
using JobAlliance.Core.Market.Embedded.Snapshots;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace JobAlliance.Benchmarks.Engine;

/// <summary>A market directory read by the real readers, and the engine over it. What was read is kept beside the files, as the program keeps it, for the next command.</summary>
internal sealed class EngineMarket
{
    private const int Batch = 20000;

    private readonly PostingReader postingReader;
    private readonly ResumeReader resumeReader;

    public EngineMarket()
    {
        var (vocabulary, occupations) = (MarketVocabulary.Load(), OccupationVocabulary.Default);
        (postingReader, resumeReader) = (new PostingReader(vocabulary, occupations), new ResumeReader(vocabulary, occupations));
        Scorer = new MatchScorer(MarketScoring.Of(vocabulary, occupations));
        Market = new EmbeddedMarket(TimeProvider.System, Scorer, VocabularyWords.Of(vocabulary));
    }

    /// <summary>The day that market.py's postings are open on.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 22);

    public MatchScorer Scorer { get; }

    public EmbeddedMarket Market { get; }

    public PostingCandidates Postings => Market.PostingCandidates;

    public ResumeCandidates Resumes => Market.ResumeCandidates;

    public PostingKeywords Keywords => Market.Postings;

    public IEnumerable<PostingEntry[]> ReadEntries(string directory) =>
        MarketFiles.Postings(directory).Chunk(Batch).Select(batch => batch.AsParallel().AsOrdered().Select(Read).ToArray());

    public IEnumerable<PostingProfile[]> ReadPostings(string directory) =>
        ReadEntries(directory).Select(batch => Array.ConvertAll(batch, entry => entry.Profile));

    public IEnumerable<ResumeProfile[]> ReadResumes(string directory, int limit = int.MaxValue) =>
        MarketFiles
            .Resumes(directory)
            .Take(limit)
            .Chunk(Batch)
            .Select(batch =>
                batch.AsParallel().AsOrdered().Select(one => resumeReader.Read(one.Resume, one.Wishes, new ResumeOwner(one.Guid, 1))).ToArray()
            );

    /// <summary>Puts all postings into the engine and prints what it took and how much memory the engine holds for them, both indexes together.</summary>
    /// <returns>How many there are.</returns>
    public int IndexPostings(string directory) =>
        Index(Path.Combine(directory, "kept", "postings"), "postings", ReadEntries(directory), Market.Upsert, () => Postings.Count);

    /// <summary>Puts all résumés into the matching index.</summary>
    /// <returns>How many there are.</returns>
    public int IndexResumes(string directory) =>
        Index(Path.Combine(directory, "kept", "resumes"), "resumes", ReadResumes(directory), Resumes.Upsert, () => Resumes.Count);

    private int Index<T>(string folder, string what, IEnumerable<T[]> batches, Action<T[]> upsert, Func<int> count)
    {
        var file = new SnapshotFile(Options.Create(new EmbeddedMarketOptions { Folder = folder }), NullLogger<SnapshotFile>.Instance);
        var (before, watch) = (GC.GetTotalMemory(true), Stopwatch.StartNew());
        var isKept = file.Exists && file.TryLoad(Market);
        if (!isKept)
        {
            watch.Reset();
            foreach (var batch in batches)
            {
                watch.Start();
                upsert(batch);
                watch.Stop();
            }

            WaitForMerges();
            Market.Tidy();
            WaitForMerges();
            file.Save(Market);
        }

        var (seconds, bytes) = (watch.Elapsed.TotalSeconds, (GC.GetTotalMemory(true) - before) / count());
        Console.WriteLine(
            $"index: {count()} {what} {(isKept ? "restored" : "indexed")} in {seconds:F2} s, {count() / seconds:F0}/s, {bytes} bytes each after collection"
        );
        return count();
    }

    private void WaitForMerges()
    {
        Keywords.Index.Merges.Wait();
        Postings.WaitForMerges();
        Resumes.WaitForMerges();
    }

    private PostingEntry Read(MarketPosting posting) =>
        new(
            postingReader.Read(posting.Content, new PostingOwner(posting.Guid, 1)),
            $"{posting.Content.Description}\n{posting.Content.Duties}".Trim(),
            posting.Content.EmployerName,
            (posting.Posted ?? Today).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
        );
}
