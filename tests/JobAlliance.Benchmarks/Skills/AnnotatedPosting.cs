using System.Security.Cryptography;
using System.Text;
using JobAlliance.Core.Imports.Reading;

namespace JobAlliance.Benchmarks.Skills;

/// <summary>A description whose skills somebody has read out of it.</summary>
/// <param name="Row">Its record in 51job.csv, the header being 0.</param>
/// <param name="Text">What was read: the description's first <see cref="ReadLength"/> characters.</param>
/// <param name="Skills">Keys of the skills in it, soft ones left out.</param>
internal sealed record AnnotatedPosting(int Row, string Text, IReadOnlySet<string> Skills)
{
    public const int ReadLength = 900;
    private const int DescriptionCell = 10;

    /// <summary>
    /// Reads the annotations (row, hash of the text, keys) with their texts. Throws <see cref="InvalidDataException"/> where the text is another one than
    /// was annotated.
    /// </summary>
    public static List<AnnotatedPosting> Read(string annotations, string postings)
    {
        var texts = Texts(postings);
        return
        [
            .. File.ReadLines(annotations)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t'))
                .Select(cells => new AnnotatedPosting(
                    int.Parse(cells[0]),
                    Checked(texts[int.Parse(cells[0])], cells),
                    cells[2].Split(' ').ToHashSet()
                )),
        ];
    }

    private static string Checked(string text, string[] cells)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
        return hash == cells[1] ? text : throw new InvalidDataException($"The description of row {cells[0]} is not the one that was annotated.");
    }

    private static Dictionary<int, string> Texts(string postings)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = new StreamReader(postings, Encoding.GetEncoding("GB18030"));
        CsvRecords records = new(reader, ',');
        Dictionary<int, string> texts = [];
        for (var row = 0; records.Read() is { } cells; row++)
        {
            var text = cells.Length > DescriptionCell ? cells[DescriptionCell].Replace("\r", "", StringComparison.Ordinal) : "";
            texts[row] = text.Length > ReadLength ? text[..ReadLength] : text;
        }

        return texts;
    }
}
