using JobAlliance.Core.Common;
using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Review;

/// <summary>Judges pairs by the weights in force, today, with snapshots of what was judged.</summary>
public sealed class JudgePairs(MatchScorer scorer, CurrentWeights weights, TimeProvider clock)
{
    /// <summary>The version of a row is not part of what is judged: the same content is the same snapshot.</summary>
    internal List<Judged> Judge(IReadOnlyCollection<(ResumeProfile Resume, PostingProfile Posting)> pairs)
    {
        var (inForce, today) = (weights.Value, clock.TodayInChina());
        var resumes = pairs.Select(pair => pair.Resume).Distinct().ToDictionary(row => row, row => ProfileSnapshot.Of(row with { Version = 0 }));
        var postings = pairs.Select(pair => pair.Posting).Distinct().ToDictionary(row => row, row => ProfileSnapshot.Of(row with { Version = 0 }));
        return
        [
            .. pairs.Select(pair => new Judged(
                scorer.Judge(pair.Resume, pair.Posting, inForce, today),
                resumes[pair.Resume],
                postings[pair.Posting],
                pair.Posting.Occupations.Count == 0 ? null : pair.Posting.Occupations[0].Key
            )),
        ];
    }
}
