using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Privacy;
using Microsoft.AspNetCore.Mvc;

namespace JobAlliance.Web.Pages.Me;

/// <summary>One guidance task: what for, when, what came of it.</summary>
public sealed class GuidanceTaskModel(
    ReadGuidanceTask readTask,
    AnswerConsent answerConsent,
    RateGuidance rate,
    Conversation conversation,
    OwnPage own
) : OwnSubjectPage<ReadGuidanceTask.View>(answerConsent, conversation, own)
{
    public async Task<IActionResult> OnPostRateAsync(Guid id, int rating, CancellationToken cancellationToken)
    {
        var result = await rate.HandleAsync(new RateGuidance.Request(id, rating), await ActorAsync(cancellationToken), cancellationToken);
        return await DoneAsync(id, result.Error, "Me.Rated", cancellationToken);
    }

    protected override Task<Result<ReadGuidanceTask.View>> ReadAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        readTask.HandleAsync(id, actor, cancellationToken);

    protected override ReadThread.Request ThreadOf(Guid id) => new(GuidanceTaskId: id);
}
