using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>Occupations that are equally near to the ones given.</summary>
/// <param name="Likeness">0..1, in steps of a tenth.</param>
internal sealed record RoleLevel(double Likeness, string[] Occupations);

/// <summary>Every occupation that is like one of those given, by how much, the nearest first.</summary>
internal static class RoleLevels
{
    private const double Least = 0.15;

    public static IReadOnlyList<RoleLevel> Of(IEnumerable<WeightedKey> roles)
    {
        WeightedKey[] given = [.. roles];
        return
        [
            .. OccupationVocabulary
                .Default.All.Select(other => (other.Key, Likeness: Likeness(given, other.Key)))
                .Where(other => other.Likeness >= Least)
                .GroupBy(other => Math.Round(other.Likeness, 1))
                .OrderByDescending(level => level.Key)
                .Select(level => new RoleLevel(level.Key, [.. level.Select(other => other.Key)])),
        ];
    }

    private static double Likeness(WeightedKey[] given, string other) =>
        given.Select(role => role.Weight * OccupationVocabulary.Default.Similarity(role.Key, other)).DefaultIfEmpty(0).Max();
}
