using System.Text;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>Reads a highlighted field: the marks are private-use characters that no text has.</summary>
internal static class MarkedText
{
    public const char Begin = '\uE000';
    public const char End = '\uE001';

    public static Highlighted Read(string marked)
    {
        var text = new StringBuilder(marked.Length);
        List<TextSpan> spans = [];
        var start = 0;
        foreach (var unit in marked)
        {
            switch (unit)
            {
                case Begin:
                    start = text.Length;
                    break;
                case End:
                    spans.Add(new TextSpan(start, text.Length - start));
                    break;
                default:
                    text.Append(unit);
                    break;
            }
        }

        return new Highlighted(text.ToString(), Highlighter.Join(spans));
    }
}
