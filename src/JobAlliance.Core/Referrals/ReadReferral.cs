using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Privacy;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>Everything of one referral that its graduate, its agency or staff may see: where it stands, who took which step, interviews, consent, the résumé without name.</summary>
public sealed class ReadReferral(AppDb db)
{
    /// <param name="Judgement">Null when the graduate applied without a match.</param>
    /// <param name="Consent">The newest one; null before it was asked.</param>
    /// <param name="Resume">Without name and contact.</param>
    public sealed record View(
        Referral Referral,
        Posting Posting,
        string? AgencyName,
        string? University,
        string? Major,
        Vocabulary.Degree Degree,
        DateOnly? GraduatesOn,
        Judgement? Judgement,
        Consent? Consent,
        Resume? Resume,
        IReadOnlyList<ReferralStep> Steps,
        IReadOnlyList<Interview> Interviews
    )
    {
        /// <summary>Asked for and given: nothing is waited for but the introduction.</summary>
        public bool IsConsentGiven(DateTimeOffset now) => Referral.Stage == ReferralStage.ConsentAsked && Consent?.IsInForce(now) == true;

        /// <summary>Stages that may follow now; those that need consent only when it is in force.</summary>
        public IReadOnlyList<ReferralStage> Next(DateTimeOffset now) =>
            [
                .. ReferralRules
                    .Following(Referral.Stage)
                    .Where(stage => !ReferralRules.NeedsConsent(stage) || Referral.AgencyId is null || Consent?.IsInForce(now) == true),
            ];
    }

    public async Task<Result<View>> HandleAsync(Guid referralId, Actor actor, CancellationToken cancellationToken)
    {
        var referral = await db.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == referralId, cancellationToken);
        return referral is null ? Error.NotFound("referral.not-found") : await ViewAsync(referral, cancellationToken);
    }

    private async Task<View> ViewAsync(Referral referral, CancellationToken cancellationToken)
    {
        var graduate = await db.Graduates.AsNoTracking().SingleAsync(row => row.Id == referral.GraduateId, cancellationToken);
        return new View(
            referral,
            await db.Postings.AsNoTracking().SingleAsync(row => row.Id == referral.PostingId, cancellationToken),
            await db.Agencies.Where(row => row.Id == referral.AgencyId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken),
            graduate.University,
            graduate.Major,
            graduate.Degree,
            graduate.GraduatesOn,
            await db.Matches.Where(row => row.Id == referral.MatchId).Select(row => row.Judgement).SingleOrDefaultAsync(cancellationToken),
            await db
                .Consents.AsNoTracking()
                .Where(row => row.ReferralId == referral.Id && row.AgencyId == referral.AgencyId)
                .OrderByDescending(row => row.Id)
                .FirstOrDefaultAsync(cancellationToken),
            await db
                .ResumeVersions.Where(row => row.GraduateId == graduate.Id && row.Number == graduate.SubmittedVersion)
                .Select(row => row.Resume)
                .SingleOrDefaultAsync(cancellationToken),
            await db.ReferralSteps.AsNoTracking().Where(row => row.ReferralId == referral.Id).OrderBy(row => row.Id).ToListAsync(cancellationToken),
            await db.Interviews.AsNoTracking().Where(row => row.ReferralId == referral.Id).OrderBy(row => row.StartsAt).ToListAsync(cancellationToken)
        );
    }
}
