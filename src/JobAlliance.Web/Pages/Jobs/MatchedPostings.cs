using JobAlliance.Core.Market;
using JobAlliance.Core.Review;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Jobs;

/// <summary>Postings found, each with one line of why it fits the graduate who looks.</summary>
public sealed class MatchedPostings(FindOwnMatches ownMatches, CurrentActor current, Texts texts)
{
    public async Task<IReadOnlyList<PostingCardView>> CardsAsync(IReadOnlyList<FoundPosting> found, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var judgements = await ownMatches.OfPostingsAsync([.. found.Select(posting => posting.Id)], actor, cancellationToken);
        return
        [
            .. found.Select(posting => new PostingCardView(
                posting.Id,
                posting.Content,
                posting.AgencyName,
                posting.PublishedAt,
                posting.TitleHighlight,
                posting.Snippet,
                judgements.TryGetValue(posting.Id, out var judgement) ? Why(ScoreView.Of(judgement, texts)) : null
            )),
        ];
    }

    private string Why(ScoreView score) => texts["Jobs.WhyLine", texts.Number(score.Score), texts.List(score.Reasons.Take(2))];
}
