using System.Diagnostics;
using JobAlliance.Core.Market.Embedded.Candidates;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Benchmarks.Engine;

/// <summary>A market directory read by the real readers, and the engine over it.</summary>
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
        (Postings, Resumes) = (new PostingCandidates(Scorer), new ResumeCandidates(Scorer));
    }

    /// <summary>The day that market.py's postings are open on.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 22);

    public MatchScorer Scorer { get; }

    public PostingCandidates Postings { get; }

    public ResumeCandidates Resumes { get; }

    public IEnumerable<PostingProfile[]> ReadPostings(string directory) =>
        MarketFiles.Postings(directory).Chunk(Batch).Select(batch => batch.AsParallel().AsOrdered().Select(Read).ToArray());

    public IEnumerable<ResumeProfile[]> ReadResumes(string directory, int limit = int.MaxValue) =>
        MarketFiles
            .Resumes(directory)
            .Take(limit)
            .Chunk(Batch)
            .Select(batch =>
                batch.AsParallel().AsOrdered().Select(one => resumeReader.Read(one.Resume, one.Wishes, new ResumeOwner(one.Guid, 1))).ToArray()
            );

    /// <summary>Puts all postings into the engine and prints what it took and how much memory the engine holds for them.</summary>
    /// <returns>How many there are.</returns>
    public int IndexPostings(string directory)
    {
        var (before, watch, count) = (GC.GetTotalMemory(true), new Stopwatch(), 0);
        foreach (var batch in ReadPostings(directory))
        {
            watch.Start();
            Postings.Upsert(batch);
            watch.Stop();
            count += batch.Length;
        }

        Postings.WaitForMerges();
        var bytes = (GC.GetTotalMemory(true) - before) / count;
        Console.WriteLine(
            $"index: {count} postings in {watch.Elapsed.TotalSeconds:F2} s, {count / watch.Elapsed.TotalSeconds:F0}/s, {bytes} bytes a posting"
        );
        return count;
    }

    private PostingProfile Read(MarketPosting posting) => postingReader.Read(posting.Content, new PostingOwner(posting.Guid, 1));
}
