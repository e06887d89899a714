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

    /// <summary>Removes every posting that is not as the database has it now.</summary>
    /// <returns>Those that have to be read.</returns>
    public IReadOnlyList<Guid> KeepOnly(IReadOnlyList<PostingState> now)
    {
        var held = PostingCandidates.States().ToDictionary(state => state.Id);
        var same = now.Where(row => held.TryGetValue(row.Id, out var state) && state == row && Postings.Index.VersionOf(row.Id) == row.Version)
            .Select(row => row.Id)
            .ToHashSet();
        DeletePostings([.. held.Keys.Union(Postings.Index.Snapshot.Ids).Where(id => !same.Contains(id))]);
        return [.. now.Where(row => !same.Contains(row.Id)).Select(row => row.Id)];
    }

    /// <summary>Removes every résumé that is not as the database has it now.</summary>
    /// <returns>Those that have to be read.</returns>
    public IReadOnlyList<Guid> KeepOnly(IReadOnlyList<ResumeState> now)
    {
        var held = ResumeCandidates.Profiles().ToDictionary(profile => profile.GraduateId, profile => profile.Version);
        var same = now.Where(row =>
                held.TryGetValue(row.Id, out var version) && version == row.Version && Resumes.Index.VersionOf(row.Id) == row.Version
            )
            .Select(row => row.Id)
            .ToHashSet();
        DeleteResumes([.. held.Keys.Union(Resumes.Index.Snapshot.Ids).Where(id => !same.Contains(id))]);
        return [.. now.Where(row => !same.Contains(row.Id)).Select(row => row.Id)];
    }

    /// <summary>Puts together what many batches left apart, so that a search meets fewer parts. Beside searches and writes.</summary>
    public void Tidy()
    {
        PostingCandidates.Tidy();
        ResumeCandidates.Tidy();
        Postings.Index.Tidy();
        Resumes.Index.Tidy();
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
