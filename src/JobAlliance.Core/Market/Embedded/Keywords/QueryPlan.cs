using System.Numerics;
using JobAlliance.Core.Market.Text;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>A query made ready: a bit for every term, and which bits satisfy which clause.</summary>
internal sealed class QueryPlan
{
    private readonly ulong[][] clauses;
    private readonly bool isPlain;

    public QueryPlan(TextQuery query)
    {
        Terms = query.Terms;
        Required = query.Required;
        var bits = query.Terms.Select((term, i) => (term, bit: 1UL << i)).ToDictionary(pair => pair.term, pair => pair.bit);
        clauses =
        [
            .. query.Clauses.Select(clause => clause.Alternatives.Select(all => all.Aggregate(0UL, (mask, term) => mask | bits[term])).ToArray()),
        ];
        isPlain = clauses.Length == Terms.Count && clauses.All(alternatives => alternatives is [var mask] && BitOperations.IsPow2(mask));
    }

    public IReadOnlyList<string> Terms { get; }

    public int Required { get; }

    /// <summary>Whether a document with the terms of these bits matches.</summary>
    public bool IsSatisfied(ulong found) => isPlain ? BitOperations.PopCount(found) >= Required : IsSatisfiedByClauses(found);

    /// <summary>
    /// The terms of which every match has at least one: of n clauses of which r are needed, any n - r + 1 will do, and the rarest are the cheapest.
    /// </summary>
    /// <param name="counts">In how many documents each term occurs.</param>
    public ulong Drivers(ReadOnlySpan<int> counts)
    {
        var costs = new long[clauses.Length];
        var masks = new ulong[clauses.Length];
        for (var i = 0; i < clauses.Length; i++)
        {
            foreach (var alternative in clauses[i])
            {
                masks[i] |= alternative;
                costs[i] += Rarest(alternative, counts);
            }
        }

        Array.Sort(costs, masks);
        return masks.Take(clauses.Length - Required + 1).Aggregate(0UL, (all, mask) => all | mask);
    }

    private static int Rarest(ulong alternative, ReadOnlySpan<int> counts)
    {
        var rarest = int.MaxValue;
        for (var bits = alternative; bits != 0; bits &= bits - 1)
        {
            rarest = Math.Min(rarest, counts[BitOperations.TrailingZeroCount(bits)]);
        }

        return rarest;
    }

    private bool IsSatisfiedByClauses(ulong found)
    {
        var satisfied = 0;
        foreach (var alternatives in clauses)
        {
            foreach (var mask in alternatives)
            {
                if ((found & mask) == mask)
                {
                    satisfied++;
                    break;
                }
            }
        }

        return satisfied >= Required;
    }
}
