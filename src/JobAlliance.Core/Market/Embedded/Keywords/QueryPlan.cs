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
