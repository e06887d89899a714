using System.Globalization;
using JobAlliance.Core.Market.Embedded.Candidates;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Benchmarks.Quality;

/// <summary>How good the ten best matches of every judged résumé are, read by the real readers and found by the real engine.</summary>
internal sealed class MeasureMarket
{
    private readonly PostingCandidates candidates;
    private readonly ResumeReader resumes;
    private readonly DateOnly today;

    public MeasureMarket(string directory, DateOnly today)
    {
        this.today = today;
        var (vocabulary, occupations) = (MarketVocabulary.Load(), OccupationVocabulary.Default);
        var postings = new PostingReader(vocabulary, occupations);
        resumes = new ResumeReader(vocabulary, occupations);
        candidates = new PostingCandidates(new MatchScorer(MarketScoring.Of(vocabulary, occupations)));
        foreach (var batch in MarketFiles.Postings(directory).Chunk(20000))
        {
            var read = batch
                .AsParallel()
                .AsOrdered()
                .Select(posting => (posting, Profile: postings.Read(posting.Content, new PostingOwner(posting.Guid, 1))))
                .ToList();
            candidates.Upsert([.. read.Select(pair => pair.Profile)]);
            foreach (var (posting, profile) in read)
            {
                Postings.Add(posting.Guid, (posting, profile));
            }
        }

        candidates.WaitForMerges();
    }

    public Dictionary<Guid, (MarketPosting Posting, PostingProfile Profile)> Postings { get; } = [];

    /// <summary>Every résumé that has judgements, in the file's order.</summary>
    /// <param name="districtsAreMusts">By default as the market means it: <c>market.py</c>, which does not grade, names the districts that a graduate accepts.</param>
    public IReadOnlyList<JudgedResume> Judge(string directory, ScoringWeights weights, out bool isGraded, bool? districtsAreMusts = null)
    {
        var relevant = MarketFiles.Relevant(directory, out isGraded);
        var musts = districtsAreMusts ?? !isGraded;
        return
        [
            .. MarketFiles
                .Resumes(directory)
                .Where(resume => relevant.ContainsKey(resume.Id))
                .ToList()
                .AsParallel()
                .AsOrdered()
                .Select(resume => Judge(resume, relevant[resume.Id], weights, musts)),
        ];
    }

    /// <summary>
    /// Over the résumés that have relevant postings at all. The yardsticks count the first 1,000 résumés, those for whom nothing is relevant as 0: that is
    /// the second figure.
    /// </summary>
    public static void Print(IReadOnlyList<JudgedResume> judged, bool isGraded, int resumes)
    {
        var counted = Math.Min(1000, resumes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"precision@10 {judged.Average(one => one.Precision):0.000}"));
        if (judged.Count < counted)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  over the first {counted} resumes, nothing relevant counted as 0: {judged.Sum(one => one.Precision) / counted:0.000} of at most {judged.Sum(Most) / counted:0.000}"
                )
            );
        }

        if (isGraded)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nDCG@10 {judged.Average(one => one.Ndcg):0.000}"));
        }
    }

    private static double Most(JudgedResume one) => one.Ideal.Count / (double)JudgedResume.Top;

    private JudgedResume Judge(MarketResume resume, Dictionary<string, int> grades, ScoringWeights weights, bool districtsAreMusts)
    {
        var read = resumes.Read(resume.Resume, resume.Wishes, new ResumeOwner(resume.Guid, 1));
        var profile = districtsAreMusts ? read with { DistrictIsMust = read.DesiredDistricts.Count > 0 } : read;
        var found = candidates.Match(profile, weights, today, JudgedResume.Top);
        return new JudgedResume(
            resume,
            profile,
            found,
            [.. found.Select(match => grades.GetValueOrDefault(Postings[match.PostingId].Posting.Id))],
            [.. grades.Values.OrderDescending().Take(JudgedResume.Top)]
        );
    }
}
