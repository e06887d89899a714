using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;

namespace JobAlliance.Web.Pages.Agency.Referrals;

/// <summary>What can be done at a referral's page, at either desk.</summary>
public sealed record ReferralUseCases(
    ReadReferral Read,
    AdvanceReferral Advance,
    ScheduleInterview Schedule,
    CancelInterview Cancel,
    ReadInterviewCalendar Calendar,
    RecordHire Hire,
    RefuseReferral Refuse,
    ReadContact Contact
);
