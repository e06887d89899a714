using Ical.Net;
using JobAlliance.Core.Common;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Referrals;

public sealed class ReferralStoryTests : IDisposable
{
    private readonly Scenario scenario = new();

    public void Dispose() => scenario.Dispose();

    [Fact]
    public async Task From_an_approved_match_to_a_hire_every_step_is_taken_and_told()
    {
        var (graduate, postingId, referralId) = await IntroducedAsync();

        var at = scenario.Alliance.Clock.GetUtcNow().AddDays(2);
        var interview = await scenario.RunAsync<ScheduleInterview, Result<Guid>>(use =>
            use.HandleAsync(new(referralId, null, at, 45, "静安区某路1号", null), scenario.Alliance.Recruiter, default)
        );
        interview.Error.ShouldBeNull();
        (await AdvanceAsync(referralId, ReferralStage.Offer)).Error.ShouldBeNull();
        (await HireAsync(referralId)).Error.ShouldBeNull();

        var stages = await scenario.ReadAsync(db =>
            db.ReferralSteps.Where(row => row.ReferralId == referralId).OrderBy(row => row.Id).Select(row => row.Stage).ToListAsync()
        );
        stages.ShouldBe([
            ReferralStage.Routed,
            ReferralStage.Accepted,
            ReferralStage.ConsentAsked,
            ReferralStage.Introduced,
            ReferralStage.Interview,
            ReferralStage.Offer,
            ReferralStage.Hired,
        ]);
        var posting = await scenario.ReadAsync(db => db.Postings.SingleAsync(row => row.Id == postingId));
        (posting.Filled, posting.Status).ShouldBe((1, PostingStatus.Filled));
        var kinds = await scenario.ReadAsync(db =>
            db.TimelineEntries.Where(row => row.GraduateId == graduate.GraduateId).OrderBy(row => row.Id).Select(row => row.Kind).ToListAsync()
        );
        kinds.ShouldBe([
            "match.approved",
            "route.offered",
            "referral.accepted",
            "consent.asked",
            "consent.granted",
            "referral.introduced",
            "referral.interview",
            "referral.offer",
            "referral.hired",
        ]);
    }

    [Fact]
    public async Task A_hire_closes_the_rest()
    {
        var (graduate, _, referralId) = await IntroducedAsync();
        var other = await scenario.Alliance.PublishedAsync("测试工程师");
        var second = await ApplyAsync(graduate, other);
        var third = await scenario.MatchAsync(graduate.GraduateId!.Value, await scenario.Alliance.PublishedAsync("运维工程师"));
        await scenario.DrainAsync();
        await AdvanceAsync(referralId, ReferralStage.Offer);

        (await HireAsync(referralId)).Error.ShouldBeNull();

        var closed = await scenario.ReadAsync(db => db.Referrals.SingleAsync(row => row.Id == second));
        (closed.Stage, closed.OutcomeCode).ShouldBe((ReferralStage.Withdrawn, "hired-elsewhere"));
        (await scenario.ReadAsync(db => db.Routes.SingleAsync(row => row.ReferralId == second))).Status.ShouldBe(RouteStatus.Withdrawn);
        (await scenario.ReadAsync(db => db.Matches.SingleAsync(row => row.Id == third))).Status.ShouldBe(MatchStatus.Lapsed);
        (await scenario.ReadAsync(db => db.Graduates.SingleAsync())).HiredAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_said_that_work_was_found_can_look_again()
    {
        var graduate = await scenario.GraduateAsync();
        await scenario.RunAsync<ReportHiredElsewhere, Result>(use => use.HandleAsync(new(graduate.GraduateId!.Value), graduate, default));
        var raised = await scenario.Alliance.RaisedAsync<ResumesChanged>();

        (await scenario.RunAsync<LookForWorkAgain, Result>(use => use.HandleAsync(graduate, default))).Error.ShouldBeNull();
        (await scenario.RunAsync<LookForWorkAgain, Result>(use => use.HandleAsync(graduate, default))).Error.ShouldBeNull();

        (await scenario.ReadAsync(db => db.Graduates.SingleAsync())).HiredAt.ShouldBeNull();
        (await scenario.Alliance.RaisedAsync<ResumesChanged>()).ShouldBe(raised + 1);
        (await scenario.ReadAsync(db => db.TimelineEntries.CountAsync(row => row.Kind == "graduate.looks-again"))).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_is_introduced_without_consent()
    {
        var (_, _, referralId) = await ConsentAskedAsync();

        var result = await AdvanceAsync(referralId, ReferralStage.Introduced);

        result.Error!.Code.ShouldBe("referral.no-consent");
    }

    [Fact]
    public async Task A_refused_consent_ends_the_referral_and_nothing_was_shown()
    {
        var (graduate, _, referralId) = await ConsentAskedAsync();

        await AnswerAsync(graduate, false);

        var referral = await scenario.ReadAsync(db => db.Referrals.SingleAsync(row => row.Id == referralId));
        (referral.Stage, referral.OutcomeCode).ShouldBe((ReferralStage.Withdrawn, "consent-refused"));
        (await ContactAsync(referralId, scenario.Alliance.Recruiter)).Error!.Code.ShouldBe("contact.no-consent");
    }

    [Fact]
    public async Task Contact_data_is_shown_after_consent_to_that_agency_alone_and_every_reading_is_written_down()
    {
        var (_, _, referralId) = await IntroducedAsync();

        (await ContactAsync(referralId, scenario.Alliance.OtherOwner)).Error!.Code.ShouldBe("contact.no-consent");
        (await ContactAsync(referralId, scenario.Alliance.Recruiter)).Value.Phone.ShouldBe("13800000000");

        var line = await scenario.ReadAsync(db => db.AuditEntries.SingleAsync(row => row.Action == "contact.read"));
        (line.Purpose, line.ActorName).ShouldBe(("arrange-interview", scenario.Alliance.Recruiter.Name));
    }

    [Fact]
    public async Task A_consent_taken_back_closes_the_eyes_at_once_and_ends_the_referral()
    {
        var (graduate, _, referralId) = await IntroducedAsync();
        var consent = await scenario.ReadAsync(db => db.Consents.SingleAsync());

        var result = await scenario.RunAsync<WithdrawConsent, Result>(use => use.HandleAsync(new(consent.Id), graduate, default));

        result.Error.ShouldBeNull();
        (await ContactAsync(referralId, scenario.Alliance.Recruiter)).Error!.Code.ShouldBe("contact.no-consent");
        (await scenario.ReadAsync(db => db.Referrals.SingleAsync())).OutcomeCode.ShouldBe("consent-withdrawn");
    }

    [Fact]
    public async Task An_application_with_consent_goes_straight_to_the_introduction()
    {
        await scenario.OpenAgenciesAsync();
        var graduate = await scenario.GraduateAsync();
        var posting = await scenario.Alliance.PublishedAsync();
        var referral = await ApplyAsync(graduate, posting, scenario.Alliance.AgencyId);
        await scenario.DrainAsync();
        await AcceptAsync();

        (await AdvanceAsync(referral, ReferralStage.Introduced)).Error.ShouldBeNull();
        var actors = await scenario.ReadAsync(db => db.ReferralSteps.Select(step => step.ActorName).ToListAsync());
        actors.ShouldNotContain(graduate.Name, "an agency reads the steps before it may know the name");
    }

    [Fact]
    public async Task A_second_application_to_one_posting_is_refused()
    {
        var graduate = await scenario.GraduateAsync();
        var posting = await scenario.Alliance.PublishedAsync();
        await ApplyAsync(graduate, posting);

        var again = await scenario.RunAsync<ApplyToPosting, Result<Guid>>(use => use.HandleAsync(new(posting), graduate, default));

        again.Error!.Code.ShouldBe("application.made-already");
    }

    [Fact]
    public async Task An_interview_set_anew_keeps_its_identifier_and_raises_its_sequence()
    {
        var (graduate, _, referralId) = await IntroducedAsync();
        var at = scenario.Alliance.Clock.GetUtcNow().AddDays(2);
        var id = (await ScheduleAsync(referralId, null, at)).Value;
        var first = await CalendarAsync(id, graduate);
        await ScheduleAsync(referralId, id, at.AddHours(3));
        var second = await CalendarAsync(id, graduate);
        await scenario.RunAsync<CancelInterview, Result>(use => use.HandleAsync(new(id), scenario.Alliance.Recruiter, default));
        var third = await CalendarAsync(id, graduate);

        (first.Uid, second.Uid, third.Uid).ShouldBe(($"interview-{id:N}@joballiance", first.Uid, first.Uid));
        (first.Sequence, second.Sequence, third.Sequence).ShouldBe((0, 1, 2));
        second.Start!.AsUtc.ShouldBe(at.AddHours(3).UtcDateTime);
        third.Status.ShouldBe("CANCELLED");
    }

    [Fact]
    public async Task A_referral_that_rests_too_long_is_escalated_once()
    {
        var (_, _, referralId) = await IntroducedAsync();
        scenario.Alliance.Clock.Advance(TimeSpan.FromDays(8));

        (await scenario.RunAsync<EscalateReferrals, int>(use => use.HandleAsync(default))).ShouldBe(1);
        (await scenario.RunAsync<EscalateReferrals, int>(use => use.HandleAsync(default))).ShouldBe(0);

        (await scenario.ReadAsync(db => db.Referrals.SingleAsync(row => row.Id == referralId))).EscalatedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_refusal_needs_a_coded_reason_and_reaches_the_graduate_in_words()
    {
        var (graduate, _, referralId) = await IntroducedAsync();

        var bare = await RefuseAsync(referralId, "because", null);
        var humane = await RefuseAsync(referralId, "other-candidate", "这次雇主选择了有同类项目经历的同学。");

        bare.Error!.Code.ShouldBe("common.reason-unknown");
        humane.Error.ShouldBeNull();
        var line = await scenario.ReadAsync(db =>
            db.TimelineEntries.SingleAsync(row => row.Kind == "referral.refused" && row.GraduateId == graduate.GraduateId)
        );
        line.Args.ShouldContain("other-candidate");
    }

    [Fact]
    public async Task Another_agency_finds_no_such_referral()
    {
        var (_, _, referralId) = await IntroducedAsync();

        var result = await scenario.RunAsync<AdvanceReferral, Result>(use =>
            use.HandleAsync(new(referralId, ReferralStage.Offer), scenario.Alliance.OtherOwner, default)
        );

        result.Error!.Kind.ShouldBe(ErrorKind.NotFound);
    }

    private async Task<(Actor Graduate, Guid PostingId, Guid ReferralId)> ConsentAskedAsync()
    {
        await scenario.OpenAgenciesAsync();
        var graduate = await scenario.GraduateAsync();
        var posting = await scenario.Alliance.PublishedAsync();
        var match = await scenario.MatchAsync(graduate.GraduateId!.Value, posting);
        await scenario.RunAsync<ApproveMatches, Result<DecisionOutcome>>(use => use.HandleAsync(new([match]), scenario.Staff, default));
        await scenario.DrainAsync();
        await AcceptAsync();
        return (graduate, posting, (await scenario.ReadAsync(db => db.Referrals.SingleAsync())).Id);
    }

    private async Task<(Actor Graduate, Guid PostingId, Guid ReferralId)> IntroducedAsync()
    {
        var asked = await ConsentAskedAsync();
        await AnswerAsync(asked.Graduate, true);
        (await AdvanceAsync(asked.ReferralId, ReferralStage.Introduced)).Error.ShouldBeNull();
        return asked;
    }

    private async Task AcceptAsync()
    {
        var route = await scenario.ReadAsync(db => db.Routes.SingleAsync(row => row.Status == RouteStatus.Offered));
        route.AgencyId.ShouldBe(scenario.Alliance.AgencyId);
        var accepted = await scenario.RunAsync<AcceptRoute, Result>(use => use.HandleAsync(new(route.Id), scenario.Alliance.Recruiter, default));
        accepted.Error.ShouldBeNull();
        await scenario.DrainAsync();
    }

    [Fact]
    public async Task What_has_ended_has_no_interview_ahead()
    {
        var (graduate, _, referralId) = await IntroducedAsync();
        var id = (await ScheduleAsync(referralId, null, scenario.Alliance.Clock.GetUtcNow().AddDays(2))).Value;

        (await scenario.RunAsync<WithdrawReferral, Result>(use => use.HandleAsync(new(referralId), graduate, default))).Error.ShouldBeNull();

        var entry = await CalendarAsync(id, graduate);
        (entry.Status, entry.Sequence).ShouldBe(("CANCELLED", 1));
        (await scenario.ReadAsync(db => db.AuditEntries.CountAsync(row => row.Action == "interview.cancelled"))).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_interview_sent_twice_is_one_and_is_told_once()
    {
        var (_, _, referralId) = await IntroducedAsync();
        var at = scenario.Alliance.Clock.GetUtcNow().AddDays(2);

        var first = await ScheduleAsync(referralId, null, at);
        (await ScheduleAsync(referralId, null, at)).Value.ShouldBe(first.Value);
        (await ScheduleAsync(referralId, first.Value, at)).Value.ShouldBe(first.Value);

        (await scenario.ReadAsync(db => db.Interviews.SingleAsync())).Sequence.ShouldBe(0);
        (await scenario.ReadAsync(db => db.TimelineEntries.CountAsync(row => row.Kind == "referral.interview"))).ShouldBe(1);
    }

    private async Task AnswerAsync(Actor graduate, bool grant)
    {
        var consent = await scenario.ReadAsync(db => db.Consents.SingleAsync());
        var result = await scenario.RunAsync<AnswerConsent, Result>(use => use.HandleAsync(new(consent.Id, grant), graduate, default));
        result.Error.ShouldBeNull();
    }

    private Task<Result> AdvanceAsync(Guid id, ReferralStage to) =>
        scenario.RunAsync<AdvanceReferral, Result>(use => use.HandleAsync(new(id, to), scenario.Alliance.Recruiter, default));

    private Task<Result> HireAsync(Guid id) =>
        scenario.RunAsync<RecordHire, Result>(use => use.HandleAsync(new(id), scenario.Alliance.Recruiter, default));

    private Task<Result> RefuseAsync(Guid id, string code, string? words) =>
        scenario.RunAsync<RefuseReferral, Result>(use => use.HandleAsync(new(id, code, words), scenario.Alliance.Recruiter, default));

    private Task<Result<Guid>> ScheduleAsync(Guid referralId, Guid? id, DateTimeOffset at) =>
        scenario.RunAsync<ScheduleInterview, Result<Guid>>(use =>
            use.HandleAsync(new(referralId, id, at, 45, "静安区某路1号", null), scenario.Alliance.Recruiter, default)
        );

    private async Task<Guid> ApplyAsync(Actor graduate, Guid posting, Guid? consentTo = null)
    {
        var applied = await scenario.RunAsync<ApplyToPosting, Result<Guid>>(use => use.HandleAsync(new(posting, consentTo), graduate, default));
        applied.Error.ShouldBeNull();
        return applied.Value;
    }

    private Task<Result<ReadContact.Contact>> ContactAsync(Guid referralId, Actor actor) =>
        scenario.RunAsync<ReadContact, Result<ReadContact.Contact>>(use =>
            use.HandleAsync(new(referralId, null, "arrange-interview"), actor, default)
        );

    private async Task<Ical.Net.CalendarComponents.CalendarEvent> CalendarAsync(Guid interviewId, Actor actor)
    {
        var entry = await scenario.RunAsync<ReadInterviewCalendar, Result<CalendarEntry>>(use =>
            use.HandleAsync(new(interviewId, "{0} {1}"), actor, default)
        );
        return Calendar.Load(entry.Value.ToIcs())!.Events.Single();
    }
}
