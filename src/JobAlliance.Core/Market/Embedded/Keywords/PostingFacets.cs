using System.Buffers;
using System.Numerics;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Counts the facets asked for, each over the hits without its own filter. Rents its counters; dispose it.</summary>
internal sealed class PostingFacets : IDisposable
{
    private readonly IReadOnlyList<PostingFacet> asked;
    private readonly ColumnValues values;
    private readonly int[][] counters;
    private readonly uint bits;

    public PostingFacets(IReadOnlyList<PostingFacet> asked, ColumnValues values)
    {
        (this.asked, this.values) = (asked, values);
        counters = [.. asked.Select(facet => ArrayPool<int>.Shared.Rent(ValueCount(facet)))];
        for (var i = 0; i < counters.Length; i++)
        {
            counters[i].AsSpan().Clear();
            bits |= PostingFilter.Bit(asked[i]);
        }
    }

    /// <summary>Counts a document that fails the filters of <paramref name="failed"/>.</summary>
    public void Count(PostingColumns columns, int document, uint failed)
    {
        if (failed != 0 && (!BitOperations.IsPow2(failed) || (failed & bits) == 0))
        {
            return;
        }

        for (var i = 0; i < counters.Length; i++)
        {
            if (failed == 0 || failed == PostingFilter.Bit(asked[i]))
            {
                Count(counters[i], asked[i], columns, document);
            }
        }
    }

    public IReadOnlyList<FacetCounts> Finish() => [.. asked.Select((facet, i) => new FacetCounts(facet, Order(facet, counters[i])))];

    public void Dispose()
    {
        foreach (var counter in counters)
        {
            ArrayPool<int>.Shared.Return(counter);
        }
    }

    private static void Count(int[] counter, PostingFacet facet, PostingColumns columns, int document)
    {
        if (facet == PostingFacet.Skill)
        {
            foreach (var skill in columns.Skills[document])
            {
                Increment(counter, skill);
            }

            return;
        }

        var number = facet switch
        {
            PostingFacet.City => columns.Cities[document],
            PostingFacet.District => columns.Districts[document],
            PostingFacet.Industry => columns.Industries[document],
            PostingFacet.Agency => columns.Agencies[document],
            PostingFacet.Degree => columns.Degrees[document] + 1,
            _ => columns.EmploymentTypes[document] + 1,
        };
        Increment(counter, number);
    }

    /// <summary>A value that came with a write after this search began is beyond the counters, and not counted.</summary>
    private static void Increment(int[] counter, int number)
    {
        if ((uint)number < (uint)counter.Length)
        {
            counter[number]++;
        }
    }

    private int ValueCount(PostingFacet facet) =>
        facet switch
        {
            PostingFacet.City => values.Cities.Count,
            PostingFacet.District => values.Districts.Count,
            PostingFacet.Industry => values.Industries.Count,
            PostingFacet.Agency => values.Agencies.Count,
            PostingFacet.Skill => values.Skills.Count,
            _ => 16,
        };

    private FacetCount[] Order(PostingFacet facet, int[] counter)
    {
        List<FacetCount> counts = [];
        for (var number = 1; number < Math.Min(counter.Length, ValueCount(facet)); number++)
        {
            if (counter[number] > 0)
            {
                counts.Add(new FacetCount(Name(facet, number), counter[number]));
            }
        }

        counts.Sort((left, right) => left.Count != right.Count ? right.Count.CompareTo(left.Count) : string.CompareOrdinal(left.Value, right.Value));
        return [.. counts.Take(PostingQuery.MaximumFacetValues)];
    }

    private string Name(PostingFacet facet, int number) =>
        facet switch
        {
            PostingFacet.City => values.Cities[number],
            PostingFacet.District => values.Districts[number],
            PostingFacet.Industry => values.Industries[number],
            PostingFacet.Agency => values.Agencies[number].ToString(),
            PostingFacet.Skill => values.Skills[number],
            PostingFacet.Degree => ((Degree)(number - 1)).ToString(),
            _ => ((EmploymentType)(number - 1)).ToString(),
        };
}
