using System.Text.Json.Nodes;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Postings;

namespace JobAlliance.Web.Endpoints;

/// <summary>The postings of one owner.</summary>
internal sealed record OwnPostings(IReadOnlyList<ListOwnPostings.Row> Items, int Total);

/// <summary>What became of a posting that was sent.</summary>
internal sealed record PostingKept(Guid Id, long Version, PostingStatus Status)
{
    public static IResult Answer(PutPosting.Kept kept)
    {
        var answer = new PostingKept(kept.PostingId, kept.Version, kept.Status);
        return kept.IsNew ? Results.Created($"/api/v1/postings/{kept.PostingId}", answer) : Results.Ok(answer);
    }
}

internal static class PostingDocuments
{
    /// <summary>schema.org JobPosting without contact; what we add stands under <c>jobAlliance</c>.</summary>
    public static JsonNode Of(ReadPosting.Answer answer)
    {
        var posting = new Posting
        {
            Id = answer.Id,
            Content = answer.Content,
            CreatedAt = answer.PublishedAt ?? default,
            PublishedAt = answer.PublishedAt,
        };
        var document = JobPostingFormat.Write(posting, withContact: false);
        var ours = document["jobAlliance"] as JsonObject ?? [];
        (ours["id"], ours["isOpen"], ours["status"]) = (answer.Id, answer.IsOpen, answer.Status.ToString());
        if (answer.AgencyId is { } agency)
        {
            ours["agency"] = new JsonObject { ["id"] = agency, ["name"] = answer.AgencyName };
        }

        document["jobAlliance"] = ours;
        return document;
    }
}
