using System.Collections.Concurrent;
using JobAlliance.Core.Market.Embedded.Keywords;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Market.Embedded;

/// <summary>Everything that one generation of the embedded engine holds: swapped as a whole by a rebuild.</summary>
internal sealed class EmbeddedMarket(TimeProvider clock, KnownWords knownWords)
{
    public PostingKeywords Postings { get; } = new(clock, knownWords);

    public ResumeKeywords Resumes { get; } = new(clock, knownWords);

    private readonly ConcurrentDictionary<Guid, PostingProfile> postingProfiles = new();
    private readonly ConcurrentDictionary<Guid, ResumeProfile> resumeProfiles = new();

    public void Upsert(IReadOnlyList<PostingEntry> postings)
    {
        Postings.Index.Upsert(postings);
        foreach (var posting in postings)
        {
            postingProfiles.AddOrUpdate(posting.Id, posting.Profile, (_, held) => held.Version < posting.Version ? posting.Profile : held);
        }
    }

    public void Upsert(IReadOnlyList<ResumeEntry> resumes)
    {
        Resumes.Index.Upsert(resumes);
        foreach (var resume in resumes)
        {
            resumeProfiles.AddOrUpdate(resume.Id, resume.Profile, (_, held) => held.Version < resume.Version ? resume.Profile : held);
        }
    }

    public void DeletePostings(IReadOnlyList<Guid> ids)
    {
        Postings.Index.Delete(ids);
        foreach (var id in ids)
        {
            postingProfiles.TryRemove(id, out _);
        }
    }

    public void DeleteResumes(IReadOnlyList<Guid> ids)
    {
        Resumes.Index.Delete(ids);
        foreach (var id in ids)
        {
            resumeProfiles.TryRemove(id, out _);
        }
    }

    public IReadOnlyList<PostingProfile> Retrieve(ResumeProfile resume, DateOnly today, int count) =>
        [
            .. postingProfiles
                .Values.Where(posting => HardConstraints.Allow(resume, posting, today))
                .OrderByDescending(posting => HardConstraints.SharedSkills(resume, posting))
                .ThenBy(posting => posting.PostingId)
                .Take(count),
        ];

    public IReadOnlyList<ResumeProfile> Retrieve(PostingProfile posting, DateOnly today, int count) =>
        [
            .. resumeProfiles
                .Values.Where(resume => HardConstraints.Allow(resume, posting, today))
                .OrderByDescending(resume => HardConstraints.SharedSkills(resume, posting))
                .ThenBy(resume => resume.GraduateId)
                .Take(count),
        ];
}
