using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Referrals;

/// <summary>The agency reports a step: introduced to the employer, or an offer was made. Interviews and ends have use cases of their own.</summary>
public sealed class AdvanceReferral(AppDb db, ReferralJournal journal)
{
    /// <param name="To"><see cref="ReferralStage.Introduced"/> or <see cref="ReferralStage.Offer"/>.</param>
    /// <param name="Note">Words that the graduate reads, at most 1,000 characters.</param>
    public sealed record Request(Guid ReferralId, ReferralStage To, string? Note = null);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (request.To is not (ReferralStage.Introduced or ReferralStage.Offer))
        {
            return Error.Invalid("referral.step-not-possible", nameof(request.To));
        }

        var found = await db.ServedBy(actor).FindOpenAsync(request.ReferralId, cancellationToken);
        if (found.Error is { } missing)
        {
            return missing;
        }

        if (await db.CheckConsentAsync(found.Value, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var moved = await journal.MoveAsync(found.Value, new ReferralJournal.Move(request.To, actor, Trim(request.Note)), cancellationToken);
        return moved.Succeeded ? await db.TrySaveAsync(cancellationToken) : moved;
    }

    private static string? Trim(string? note) => string.IsNullOrWhiteSpace(note) ? null : note.Trim()[..Math.Min(1000, note.Trim().Length)];
}
