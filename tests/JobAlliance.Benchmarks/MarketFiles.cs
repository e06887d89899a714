using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Imports.Reading;
using JobAlliance.Core.Postings;

namespace JobAlliance.Benchmarks;

/// <summary>A posting of a market directory.</summary>
/// <param name="Id">As the file has it ('P0000001').</param>
internal sealed record MarketPosting(string Id, PostingContent Content, DateOnly? Posted)
{
    /// <summary>Always the same for the same id, so that results of two runs can be compared.</summary>
    public Guid Guid { get; } = MarketFiles.GuidOf(Id);
}

/// <summary>A résumé of a market directory, with what its graduate wants.</summary>
/// <param name="Id">As the file has it ('R0000001').</param>
internal sealed record MarketResume(string Id, Resume Resume, Wishes Wishes)
{
    public Guid Guid { get; } = MarketFiles.GuidOf(Id);
}

/// <summary>
/// Reads, as an import does, a directory with <c>postings.jsonl</c> (schema.org JobPosting, one a line), <c>resumes.jsonl</c> (JSON Resume, one a line, wishes under
/// <c>meta.jobAlliance</c>) and <c>relevant.tsv</c> (résumé, posting and, where it was judged, a grade 1..3). Streams: a million postings need no more memory than one.
/// </summary>
internal static class MarketFiles
{
    public static IEnumerable<MarketPosting> Postings(string directory) =>
        Lines(Path.Combine(directory, "postings.jsonl")).Select(new MarketPostingReader().Read).OfType<MarketPosting>();

    public static IEnumerable<MarketResume> Resumes(string directory) =>
        Lines(Path.Combine(directory, "resumes.jsonl"))
            .Select(document => JsonResumeReader.Read(document).Value)
            .OfType<ImportedResume>()
            .Select(resume => new MarketResume(resume.ExternalId, resume.Resume, resume.Wishes));

    /// <summary>By résumé, the grade of every posting judged relevant to it; 1 where the file has no third column.</summary>
    public static Dictionary<string, Dictionary<string, int>> Relevant(string directory, out bool isGraded)
    {
        var relevant = new Dictionary<string, Dictionary<string, int>>();
        isGraded = false;
        foreach (
            var cells in File.ReadLines(Path.Combine(directory, "relevant.tsv")).Select(line => line.Split('\t')).Where(cells => cells.Length >= 2)
        )
        {
            if (!relevant.TryGetValue(cells[0], out var grades))
            {
                relevant.Add(cells[0], grades = []);
            }

            isGraded |= cells.Length > 2;
            grades[cells[1]] = cells.Length > 2 ? int.Parse(cells[2]) : 1;
        }

        return relevant;
    }

    public static Guid GuidOf(string id) => new(MD5.HashData(Encoding.UTF8.GetBytes(id)));

    private static IEnumerable<JsonElement> Lines(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 1))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement;
        }
    }
}
