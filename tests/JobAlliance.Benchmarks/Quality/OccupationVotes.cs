using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Benchmarks.Quality;

/// <summary>
/// What one judged market says of two occupations: how often a posting of the one was right for who wished for the other, against how often it would be were
/// they the same. Titles that are read with doubt, and grades below 2, say nothing.
/// </summary>
internal sealed class OccupationVotes(MarketVocabulary vocabulary, Func<string, string, double> near)
{
    private const float Sure = 0.6f;
    private const int Right = 2;
    private const int UngradedIs = 3;
    private readonly PostingReader postings = new(vocabulary, OccupationVocabulary.Default);
    private readonly ResumeReader resumes = new(vocabulary, OccupationVocabulary.Default);

    /// <summary>By pair, keys in order: how many were right, and how many would be; and whether the market has grades.</summary>
    public (bool IsGraded, IReadOnlyDictionary<(string, string), (int Right, double Expected)> Pairs) Count(string directory)
    {
        var kindOf = MarketFiles
            .Postings(directory)
            .AsParallel()
            .Select(posting => (posting.Id, Kind: SureOf(postings.Read(posting.Content, new PostingOwner(posting.Guid, 1)).Occupations)))
            .Where(row => row.Kind is not null)
            .ToDictionary(row => row.Id, row => row.Kind!);
        var postingsOf = kindOf.Values.CountBy(kind => kind).ToList();
        var relevant = MarketFiles.Relevant(directory, out var isGraded);
        var (right, all) = (new Dictionary<(string Wished, string Kind), int>(), new Dictionary<(string Wished, string Kind), int>());
        foreach (var resume in MarketFiles.Resumes(directory).Where(resume => relevant.ContainsKey(resume.Id)))
        {
            var read = resumes.Read(resume.Resume, resume.Wishes, new ResumeOwner(resume.Guid, 1));
            var wished = read.DesiredOccupations.Where(wish => wish.Weight >= Sure).Select(wish => wish.Key).ToList();
            if (wished.Count == 0)
            {
                continue;
            }

            var nearest = postingsOf.ToDictionary(kind => kind.Key, kind => wished.MaxBy(wish => near(wish, kind.Key))!);
            foreach (var (kind, count) in postingsOf)
            {
                Add(all, (nearest[kind], kind), count);
            }

            foreach (var (id, grade) in relevant[resume.Id])
            {
                if ((isGraded ? grade : UngradedIs) >= Right && kindOf.TryGetValue(id, out var kind))
                {
                    Add(right, (nearest[kind], kind), 1);
                }
            }
        }

        var sameRight = right.Where(pair => pair.Key.Wished == pair.Key.Kind).Sum(pair => pair.Value);
        var share = sameRight / (double)all.Where(pair => pair.Key.Wished == pair.Key.Kind).Sum(pair => pair.Value);
        var pairs = all.Where(pair => pair.Key.Wished != pair.Key.Kind)
            .GroupBy(pair => InOrder(pair.Key))
            .ToDictionary(group => group.Key, group => (group.Sum(pair => right.GetValueOrDefault(pair.Key)), group.Sum(pair => pair.Value) * share));
        return (isGraded, pairs);
    }

    private static string? SureOf(IReadOnlyList<WeightedKey> kinds) => kinds.MaxBy(kind => kind.Weight) is { Weight: >= Sure } best ? best.Key : null;

    private static (string, string) InOrder((string A, string B) pair) =>
        string.CompareOrdinal(pair.A, pair.B) < 0 ? (pair.A, pair.B) : (pair.B, pair.A);

    private static void Add(Dictionary<(string, string), int> to, (string, string) key, int count) => to[key] = to.GetValueOrDefault(key) + count;
}
