using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Referrals;

/// <summary>It does not go on: a person says so, with a coded reason, and plain words that the graduate reads.</summary>
public sealed class RefuseReferral(AppDb db, ReferralJournal journal)
{
    /// <param name="ReasonCode">One of <see cref="ReferralRules.RefusalCodes"/>.</param>
    /// <param name="Words">To the graduate; needed with <c>other</c>, at most 500 characters.</param>
    public sealed record Request(Guid ReferralId, string ReasonCode, string? Words);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (Check(request) is { } refusal)
        {
            return refusal;
        }

        var found = await db.ServedBy(actor).FindOpenAsync(request.ReferralId, cancellationToken);
        if (found.Error is { } missing)
        {
            return missing;
        }

        var referral = found.Value;
        (referral.OutcomeCode, referral.OutcomeText) = (request.ReasonCode, request.Words?.Trim());
        string[] args = [request.ReasonCode, referral.OutcomeText ?? ""];
        var moved = await journal.MoveAsync(
            referral,
            new ReferralJournal.Move(ReferralStage.Refused, actor, referral.OutcomeText, args),
            cancellationToken
        );
        return moved.Succeeded ? await db.TrySaveAsync(cancellationToken) : moved;
    }

    private static Error? Check(Request request) =>
        !ReferralRules.RefusalCodes.Contains(request.ReasonCode) ? Refusals.ReasonUnknown(nameof(request.ReasonCode))
        : request.ReasonCode == "other" && string.IsNullOrWhiteSpace(request.Words) ? Refusals.TextMissing(nameof(request.Words))
        : request.Words?.Length > 500 ? Error.Invalid("common.text-too-long", nameof(request.Words), 500)
        : null;
}
