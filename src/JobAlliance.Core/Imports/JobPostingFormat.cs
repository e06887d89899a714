using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Core.Common;
using JobAlliance.Core.Imports.Reading;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Imports;

/// <summary>One posting as schema.org JobPosting, in and out: what the API speaks.</summary>
public sealed class JobPostingFormat(MarketVocabulary vocabulary, TimeProvider clock)
{
    /// <summary>Refused with one error a field for what cannot be read; what is only left out as unreadable is no refusal.</summary>
    public Result<ImportedPosting> Read(JsonElement document)
    {
        var assembler = new PostingAssembler(new PostingFacts(vocabulary.Places), clock.TodayInChina(), null);
        var (posting, problems) = new JobPostingReader(assembler).Read(document);
        return posting is null ? Error.Many([.. problems.Where(problem => problem.IsRefusal).Select(ErrorOf)]) : posting;
    }

    public static JsonNode Write(Posting posting, bool withContact)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            JobPostingWriter.Write(json, posting, withContact);
        }

        return JsonNode.Parse(buffer.ToArray())!;
    }

    private static Error ErrorOf(RowProblem problem) => Error.Invalid(problem.Code, problem.Field, [.. problem.Args]);
}
