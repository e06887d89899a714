using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Routing;

namespace JobAlliance.Core.Referrals;

/// <summary>The graduate steps back, at any time, with or without saying why.</summary>
public sealed class WithdrawReferral(AppDb db, ReferralJournal journal, WithdrawOffers offers)
{
    /// <param name="ReasonCode">One of <see cref="ReferralRules.WithdrawalCodes"/>.</param>
    public sealed record Request(Guid ReferralId, string ReasonCode = "not-interested");

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.GraduateId is null)
        {
            return Refusals.GraduateOnly;
        }

        if (!ReferralRules.WithdrawalCodes.Contains(request.ReasonCode))
        {
            return Refusals.ReasonUnknown(nameof(request.ReasonCode));
        }

        var found = await db.VisibleTo(actor).FindOpenAsync(request.ReferralId, cancellationToken);
        if (found.Error is { } missing)
        {
            return missing;
        }

        var referral = found.Value;
        referral.OutcomeCode = request.ReasonCode;
        await offers.OfReferralsAsync([referral.Id], cancellationToken);
        var moved = await journal.MoveAsync(
            referral,
            new ReferralJournal.Move(ReferralStage.Withdrawn, actor, Args: [request.ReasonCode]),
            cancellationToken
        );
        return moved.Succeeded ? await db.TrySaveAsync(cancellationToken) : moved;
    }
}
