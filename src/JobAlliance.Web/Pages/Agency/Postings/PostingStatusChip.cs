using JobAlliance.Core.Postings;
using JobAlliance.Web.Pages.Shared;

namespace JobAlliance.Web.Pages.Agency.Postings;

internal static class PostingStatusChip
{
    public static Meaning MeaningOf(PostingStatus status) =>
        status switch
        {
            PostingStatus.Published => Meaning.Good,
            PostingStatus.Draft => Meaning.Attention,
            _ => Meaning.Neutral,
        };
}
