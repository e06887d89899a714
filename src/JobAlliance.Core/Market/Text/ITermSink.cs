namespace JobAlliance.Core.Market.Text;

/// <summary>Takes the terms of a text one by one: an index, a query and a highlighter each keep something else of them.</summary>
public interface ITermSink
{
    /// <summary>Takes a term. It is valid during the call only.</summary>
    /// <param name="term">The term: lower case, half width.</param>
    /// <param name="start">Offset of its first UTF-16 unit in the text.</param>
    /// <param name="length">Its length in the text in UTF-16 units.</param>
    void Take(scoped ReadOnlySpan<char> term, int start, int length);
}
