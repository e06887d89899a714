using System.Text.Json;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Matching;

/// <summary>Computes a stored match again from what it was made of.</summary>
public sealed class ReplayMatch(MatchScorer scorer)
{
    /// <summary>
    /// The judgement of the stored profiles by the stored weights, on the day of the judgement. Equal to the stored one in every number and word.
    /// Throws <see cref="JsonException"/> when one of the three is not what the program stored.
    /// </summary>
    /// <param name="resumeJson">The <see cref="ResumeProfile"/> as stored.</param>
    /// <param name="postingJson">The <see cref="PostingProfile"/> as stored.</param>
    /// <param name="weightsJson">What <see cref="ScoringWeights.ToJson"/> gave.</param>
    /// <param name="judgedOn">The day in China on which it was judged.</param>
    public Judgement Handle(string resumeJson, string postingJson, string weightsJson, DateOnly judgedOn)
    {
        var resume = JsonSerializer.Deserialize<ResumeProfile>(resumeJson, Json.Options) ?? throw new JsonException("A profile is an object.");
        var posting = JsonSerializer.Deserialize<PostingProfile>(postingJson, Json.Options) ?? throw new JsonException("A profile is an object.");
        return scorer.Judge(resume, posting, ScoringWeights.FromJson(weightsJson), judgedOn);
    }
}
