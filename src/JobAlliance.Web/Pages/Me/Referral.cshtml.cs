using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace JobAlliance.Web.Pages.Me;

/// <summary>Where one application or referral stands, and the one thing that I can do now.</summary>
public sealed class ReferralModel(
    ReadReferral readReferral,
    AnswerConsent answerConsent,
    WithdrawReferral withdraw,
    Conversation conversation,
    OwnPage own
) : OwnSubjectPage<ReadReferral.View>(answerConsent, conversation, own)
{
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, string reason, CancellationToken cancellationToken)
    {
        var result = await withdraw.HandleAsync(new WithdrawReferral.Request(id, reason), await ActorAsync(cancellationToken), cancellationToken);
        return await DoneAsync(id, result.Error, "Me.Withdrawn", cancellationToken);
    }

    protected override Task<Result<ReadReferral.View>> ReadAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        readReferral.HandleAsync(id, actor, cancellationToken);

    protected override ReadThread.Request ThreadOf(Guid id) => new(ReferralId: id);
}
