using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Imports.Reading;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Web.Endpoints;

/// <summary>When the draft was saved, and the version that a next save starts from.</summary>
internal sealed record ResumeSaved(DateTimeOffset SavedAt, long Version);

/// <summary>The number of the version that is on the market.</summary>
internal sealed record ResumeSubmitted(int Number, DateTimeOffset SubmittedAt);

/// <summary>The query of a search over résumés.</summary>
internal sealed record ResumeSearchParameters
{
    public string? Text { get; init; }

    public string[]? City { get; init; }

    public string[]? District { get; init; }

    public Degree? MinimumDegree { get; init; }

    public string[]? Major { get; init; }

    public DateOnly? GraduatesFrom { get; init; }

    public DateOnly? GraduatesThrough { get; init; }

    public int? Size { get; init; }

    public string? Cursor { get; init; }

    public ResumeQuery ToQuery() =>
        new()
        {
            Text = Text,
            Cities = City ?? [],
            Districts = District ?? [],
            MinimumDegree = MinimumDegree ?? Degree.None,
            Majors = Major ?? [],
            GraduatesFrom = GraduatesFrom,
            GraduatesThrough = GraduatesThrough,
            Page = new Paging { Size = Size, Cursor = Cursor }.ToRequest(),
        };
}

internal static class ResumeDocuments
{
    public static JsonObject Of(ReadOwnResume.Answer answer) =>
        JsonResumeFormat.Write(answer.GraduateId.ToString(), answer.Profile, answer.Draft, answer.Wishes, answer.IsVisible);

    /// <summary>The document under the graduate's own identifier, whatever it said: nobody writes another's résumé.</summary>
    public static JsonElement Named(JsonObject document, string identifier)
    {
        var meta = document["meta"] as JsonObject ?? [];
        var ours = meta["jobAlliance"] as JsonObject ?? [];
        ours["id"] = identifier;
        if (ours.Parent is null)
        {
            meta["jobAlliance"] = ours;
        }

        if (meta.Parent is null)
        {
            document["meta"] = meta;
        }

        return JsonSerializer.SerializeToElement(document);
    }

    /// <summary>What the document says of the person; what it leaves out stays as it stands.</summary>
    public static GraduateProfile ProfileOf(ImportedResume sent, GraduateProfile standing)
    {
        var last = sent.Resume.Education.LastOrDefault();
        var degree = DegreeText.Read(last?.StudyType);
        return standing with
        {
            Name = sent.Name.Length > 0 ? sent.Name : standing.Name,
            Phone = sent.Phone ?? standing.Phone,
            Email = sent.Email ?? standing.Email,
            City = sent.City ?? standing.City,
            University = last?.Institution ?? standing.University,
            Major = last?.Area ?? standing.Major,
            Degree = degree == Degree.None ? standing.Degree : degree,
            GraduatesOn = ResumeDate.Last(last?.EndDate) ?? standing.GraduatesOn,
        };
    }
}
