using BenchmarkDotNet.Attributes;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Benchmarks.Engine;

/// <summary><c>kernels</c>: the parts of a match, one at a time, on the market of the environment variable <c>MARKET</c>.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class KernelBenchmarks
{
    private EngineMarket market = null!;
    private ResumeProfile[] resumes = null!;
    private PostingProfile[] postings = null!;
    private CompiledResume compiledResume = null!;
    private CompiledPosting compiledPosting = null!;
    private int next;

    [GlobalSetup]
    public void Read()
    {
        var directory = Environment.GetEnvironmentVariable("MARKET") ?? throw new InvalidOperationException("Set MARKET to a market directory.");
        market = new EngineMarket();
        market.IndexPostings(directory);
        (resumes, postings) = (market.ReadResumes(directory, 1000).First(), market.ReadPostings(directory).First());
        compiledResume = ResumeCompiler.Compile(resumes[0], market.Scorer.Lexicon, ScoringWeights.Default);
        compiledPosting = PostingCompiler.Compile(postings[0], market.Scorer.Lexicon);
    }

    [Benchmark]
    public object CompileResume() => ResumeCompiler.Compile(Next(), market.Scorer.Lexicon, ScoringWeights.Default);

    [Benchmark]
    public object CompilePosting() => PostingCompiler.Compile(postings[next++ % postings.Length], market.Scorer.Lexicon);

    [Benchmark]
    public double Score() =>
        market.Scorer.JudgeOf(ScoringWeights.Default).Score(compiledResume, compiledPosting.View, EngineMarket.Today.DayNumber, out _);

    [Benchmark]
    public object Explain() =>
        market.Scorer.JudgeOf(ScoringWeights.Default).Explain(compiledResume, compiledPosting.View, EngineMarket.Today.DayNumber);

    [Benchmark]
    public object MatchOneExplained() => market.Postings.Match(Next(), ScoringWeights.Default, EngineMarket.Today, 1);

    [Benchmark]
    public object MatchTwentyExplained() => market.Postings.Match(Next(), ScoringWeights.Default, EngineMarket.Today, 20);

    private ResumeProfile Next() => resumes[next++ % resumes.Length];
}
