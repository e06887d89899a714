using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Market.Embedded.Snapshots;

/// <summary>A whole market as bytes: the profiles that matching compiles again, and the segments of keyword search as they lie in memory.</summary>
internal static class MarketSnapshot
{
    private const int Block = 4096;

    public static void Write(EmbeddedMarket market, SnapshotWriter to)
    {
        Write(market.PostingCandidates.Profiles(), PostingProfileBlocks.Write, to);
        Write(market.ResumeCandidates.Profiles(), ResumeProfileBlocks.Write, to);
        market.Postings.Index.Write(to);
        market.Resumes.Index.Write(to);
    }

    /// <summary>Fills an empty market. Profiles are compiled while the segments are being read.</summary>
    public static void Read(EmbeddedMarket market, SnapshotReader from)
    {
        var (postings, resumes) = (Blocks(from), Blocks(from));
        var compiling = Task.Run(() => Compile(market, postings, resumes));
        market.Postings.Index.Read(from);
        market.Resumes.Index.Read(from);
        compiling.Wait();
    }

    private static void Compile(EmbeddedMarket market, List<byte[]> postings, List<byte[]> resumes)
    {
        market.PostingCandidates.Upsert(postings.AsParallel().SelectMany(PostingProfileBlocks.Read));
        market.ResumeCandidates.Upsert(resumes.AsParallel().SelectMany(ResumeProfileBlocks.Read));
    }

    private static void Write<TProfile>(IEnumerable<TProfile> profiles, Func<IReadOnlyList<TProfile>, byte[]> code, SnapshotWriter to)
    {
        foreach (var block in profiles.Chunk(Block))
        {
            to.Array(code(block));
        }

        to.Array<byte>([]);
    }

    private static List<byte[]> Blocks(SnapshotReader from)
    {
        List<byte[]> blocks = [];
        for (var block = from.Array<byte>(); block.Length > 0; block = from.Array<byte>())
        {
            blocks.Add(block);
        }

        return blocks;
    }
}
