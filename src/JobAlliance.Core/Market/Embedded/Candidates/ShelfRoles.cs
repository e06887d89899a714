using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>The distinct roles of a shelf, and the lists that lead to them. Roles are far fewer than postings, and all that is told by a title is told once.</summary>
internal sealed class ShelfRoles
{
    public required ShelfRole[] Roles { get; init; }

    public required SparseLists<RoleOccupation> ByOccupation { get; init; }

    public required SparseLists<int> ByTerm { get; init; }

    /// <summary>How many words the title has; at least 1, padded to whole vectors.</summary>
    public required float[] TermCounts { get; init; }

    /// <summary><see cref="Seniority"/> as a number.</summary>
    public required int[] Seniorities { get; init; }

    /// <summary>0 for a role of which nothing is known, +1 when it has occupations, +2 when it has title words.</summary>
    public required int[] Knowns { get; init; }

    public static ShelfRoles From(ShelfRole[] roles)
    {
        var (occupations, roleOccupations) = (new List<int>(), new List<RoleOccupation>());
        var (terms, roleTerms) = (new List<int>(), new List<int>());
        var padded = (roles.Length + 15) / 16 * 16;
        var (counts, seniorities, knowns) = (new float[padded], new int[padded], new int[padded]);
        counts.AsSpan().Fill(1);
        for (var i = 0; i < roles.Length; i++)
        {
            var role = roles[i].Role;
            foreach (var occupation in role.Occupations)
            {
                occupations.Add(occupation.Number);
                roleOccupations.Add(new RoleOccupation(i, occupation.Value));
            }

            foreach (var term in role.Terms.Terms)
            {
                terms.Add(term);
                roleTerms.Add(i);
            }

            (counts[i], seniorities[i]) = (Math.Max(1, role.Terms.Terms.Length), (int)roles[i].Seniority);
            knowns[i] = (role.Occupations.Length > 0 ? 1 : 0) + (role.Terms.Terms.Length > 0 ? 2 : 0);
        }

        return new()
        {
            Roles = roles,
            ByOccupation = SparseLists<RoleOccupation>.From(occupations, roleOccupations),
            ByTerm = SparseLists<int>.From(terms, roleTerms),
            TermCounts = counts,
            Seniorities = seniorities,
            Knowns = knowns,
        };
    }
}

/// <summary>A role with the seniority that title and experience tell.</summary>
internal readonly record struct ShelfRole(PostingRole Role, Seniority Seniority);

internal readonly record struct RoleOccupation(int Role, float Strength);
