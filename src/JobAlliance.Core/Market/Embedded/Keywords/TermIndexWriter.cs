namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Writes a <see cref="TermIndex"/> term by term.</summary>
internal sealed class TermIndexWriter
{
    private readonly List<int> termEnds = [];
    private readonly List<TermEntry> entries = [];
    private readonly List<int> firstDocuments = [];
    private readonly List<int> offsets = [];
    private readonly ByteBuffer text = new();
    private byte[] bytes = new byte[1024];
    private int length;

    /// <summary>Adds a term, as UTF-8, with its occurrences, ascending; a term without any is left out.</summary>
    public void Add(ReadOnlySpan<byte> term, ReadOnlySpan<uint> occurrences)
    {
        if (occurrences.IsEmpty)
        {
            return;
        }

        text.Add(term);
        termEnds.Add(text.Length);
        entries.Add(new TermEntry(offsets.Count, occurrences.Length));
        for (; !occurrences.IsEmpty; occurrences = occurrences[Math.Min(PostingBlocks.Size, occurrences.Length)..])
        {
            if (bytes.Length - length < PostingBlocks.LargestBlock + PostingBlocks.Slack)
            {
                Array.Resize(
                    ref bytes,
                    (int)Math.Min(Array.MaxLength, Math.Max(bytes.Length * 2L, length + PostingBlocks.LargestBlock + PostingBlocks.Slack))
                );
            }

            firstDocuments.Add((int)(occurrences[0] >> PostingBlocks.FrequencyBits));
            offsets.Add(length);
            length = PostingBlocks.Write(bytes, length, occurrences[..Math.Min(PostingBlocks.Size, occurrences.Length)]);
        }
    }

    public TermIndex Finish() =>
        new(
            new TermTable(text.ToArray(), [.. termEnds], [.. entries]),
            [.. firstDocuments],
            [.. offsets],
            bytes.AsSpan(0, length + PostingBlocks.Slack).ToArray()
        );
}
