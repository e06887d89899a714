using System.Text;
using JobAlliance.Core.Market.Text;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>
/// Gathers the terms of documents, one after the other, several weighted fields each. A term's frequency in a document is the sum over its fields of
/// weight times occurrences, as BM25F has it (Robertson, Zaragoza and Taylor, CIKM 2004), so that one list serves all fields.
/// </summary>
internal sealed class TermIndexBuilder : ITermSink
{
    private readonly Dictionary<string, Occurrences> terms = [];
    private readonly Dictionary<string, Occurrences>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<byte> lengths = [];
    private uint document;
    private int weight;
    private int weightedLength;

    public TermIndexBuilder() => lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The coded length of every document so far.</summary>
    public IReadOnlyList<byte> Lengths => lengths;

    /// <summary>The sum of the weighted lengths of every document so far.</summary>
    public long TotalLength { get; private set; }

    public void AddField(ReadOnlySpan<char> text, int fieldWeight)
    {
        weight = fieldWeight;
        var self = this;
        CjkAnalyzer.Analyze(text, ref self);
    }

    public void EndDocument()
    {
        lengths.Add(DocumentLength.Encode(weightedLength));
        TotalLength += DocumentLength.Decode(lengths[^1]);
        weightedLength = 0;
        document++;
    }

    public void Take(scoped ReadOnlySpan<char> term, int start, int length)
    {
        weightedLength += weight;
        if (!lookup.TryGetValue(term, out var occurrences))
        {
            lookup[term] = occurrences = new Occurrences();
        }

        occurrences.Add(document, weight);
    }

    public TermIndex Finish()
    {
        var writer = new TermIndexWriter();
        foreach (var (term, occurrences) in terms)
        {
            writer.Add(Encoding.UTF8.GetBytes(term), occurrences.AsSpan());
        }

        return writer.Finish();
    }

    private sealed class Occurrences
    {
        private uint[] items = new uint[2];
        private int count;

        public void Add(uint document, int weight)
        {
            if (count > 0 && items[count - 1] >> PostingBlocks.FrequencyBits == document)
            {
                var frequency = (items[count - 1] & PostingBlocks.MaximumFrequency) + weight;
                items[count - 1] = Pack(document, (int)frequency);
                return;
            }

            if (count == items.Length)
            {
                Array.Resize(ref items, count * 2);
            }

            items[count++] = Pack(document, weight);
        }

        public ReadOnlySpan<uint> AsSpan() => items.AsSpan(0, count);

        private static uint Pack(uint document, int frequency) =>
            (document << PostingBlocks.FrequencyBits) | (uint)Math.Min(frequency, PostingBlocks.MaximumFrequency);
    }
}
