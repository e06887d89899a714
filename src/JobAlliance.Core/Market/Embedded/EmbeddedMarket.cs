using JobAlliance.Core.Market.Embedded.Candidates;
using JobAlliance.Core.Market.Embedded.Keywords;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Market.Embedded;

/// <summary>Everything that one generation of the embedded engine holds: swapped as a whole by a rebuild.</summary>
internal sealed class EmbeddedMarket(TimeProvider clock, MatchScorer scorer, KnownWords knownWords)
{
    public PostingKeywords Postings { get; } = new(clock, knownWords);

    public ResumeKeywords Resumes { get; } = new(clock, knownWords);

    public PostingCandidates PostingCandidates { get; } = new(scorer);

    public ResumeCandidates ResumeCandidates { get; } = new(scorer);

    public void Upsert(IReadOnlyList<PostingEntry> postings)
    {
        Postings.Index.Upsert(postings);
        PostingCandidates.Upsert([.. postings.Select(posting => posting.Profile)]);
    }

    public void Upsert(IReadOnlyList<ResumeEntry> resumes)
    {
        Resumes.Index.Upsert(resumes);
        ResumeCandidates.Upsert([.. resumes.Select(resume => resume.Profile)]);
    }

    public void DeletePostings(IReadOnlyList<Guid> ids)
    {
        Postings.Index.Delete(ids);
        PostingCandidates.Delete(ids);
    }

    public void DeleteResumes(IReadOnlyList<Guid> ids)
    {
        Resumes.Index.Delete(ids);
        ResumeCandidates.Delete(ids);
    }
}
