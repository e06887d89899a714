using JobAlliance.Core.Market;
using JobAlliance.Core.Postings;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>For <c>_PostingCard</c>: a posting for people who choose.</summary>
/// <param name="Why">One line of why it fits; null for visitors.</param>
/// <param name="Score">The whole score instead of one line; null in lists that only search.</param>
public sealed record PostingCardView(
    Guid Id,
    PostingContent Content,
    string? AgencyName,
    DateTimeOffset? PublishedAt,
    Highlighted? Title = null,
    Highlighted? Snippet = null,
    string? Why = null,
    ScoreView? Score = null
);
