using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Review;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Review;

public sealed class MatchingTests : IDisposable
{
    private readonly Scenario scenario = new();

    public void Dispose() => scenario.Dispose();

    [Fact]
    public async Task A_resume_and_a_posting_that_fit_are_proposed_once_whichever_came_first()
    {
        var posting = await PublishAsync();
        var graduate = await SubmitAsync();
        await scenario.DrainAsync();
        await RaiseAsync(new PostingsChanged([posting]));
        await RaiseAsync(new ResumesChanged([graduate]));
        await scenario.DrainAsync();

        var match = await MatchAsync();
        (match.GraduateId, match.PostingId, match.Status).ShouldBe((graduate, posting, MatchStatus.Proposed));
        match.Score.ShouldBeGreaterThan(60);
        (await scenario.ReadAsync(db => db.TimelineEntries.CountAsync(row => row.Kind == "match.proposed"))).ShouldBe(1);
        (await scenario.ReadAsync(db => db.ProfileSnapshots.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_change_of_the_resume_scores_what_waits_again()
    {
        await PublishAsync();
        var graduate = await SubmitAsync("Java", "MySQL");
        await scenario.DrainAsync();
        var before = (await MatchAsync()).Score;

        await ResubmitAsync(graduate, "Java", "Spring Boot", "MySQL");
        await scenario.DrainAsync();

        (await MatchAsync()).Score.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task A_decided_match_keeps_its_decision_and_what_it_was_decided_on()
    {
        await PublishAsync();
        var graduate = await SubmitAsync("Java", "MySQL");
        await scenario.DrainAsync();
        var before = await MatchAsync();
        await scenario.RunAsync<RejectMatches, Result<DecisionOutcome>>(use =>
            use.HandleAsync(new(new([before.Id]), "role-differs", null), scenario.Staff, default)
        );

        await ResubmitAsync(graduate, "Java", "Spring Boot", "MySQL");
        await scenario.DrainAsync();

        var after = await MatchAsync();
        (after.Status, after.Score).ShouldBe((MatchStatus.Rejected, before.Score));
    }

    [Fact]
    public async Task A_closed_posting_lets_what_waits_lapse()
    {
        var posting = await PublishAsync();
        await SubmitAsync();
        await scenario.DrainAsync();

        await scenario.ChangeAsync(async db =>
        {
            (await db.Postings.SingleAsync()).Status = PostingStatus.Closed;
            db.Raise(new PostingsChanged([posting]));
        });
        await scenario.DrainAsync();

        (await MatchAsync()).Status.ShouldBe(MatchStatus.Lapsed);
    }

    [Fact]
    public async Task A_stored_match_is_computed_again_from_its_inputs_with_the_same_outcome()
    {
        await PublishAsync();
        await SubmitAsync();
        await scenario.DrainAsync();
        var id = (await MatchAsync()).Id;

        var replayed = await scenario.RunAsync<ReplayStoredMatch, Result<ReplayStoredMatch.View>>(use =>
            use.HandleAsync(id, scenario.Staff, default)
        );

        replayed.Value.Same.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_match_of_the_programs_first_weights_is_computed_again_by_those(int set)
    {
        await PublishAsync();
        await SubmitAsync();
        await scenario.DrainAsync();
        var id = (await MatchAsync()).Id;
        var stored = await JudgeByAsync(id, DefaultWeights.Of(1)[set]);

        var replayed = await scenario.RunAsync<ReplayStoredMatch, Result<ReplayStoredMatch.View>>(use =>
            use.HandleAsync(id, scenario.Staff, default)
        );

        replayed.Value.Same.ShouldBeTrue();
        replayed.Value.Replayed.Score.ShouldBe(stored.Score);
        replayed.Value.Replayed.WeightsVersion.ShouldBe(1);
    }

    [Fact]
    public async Task What_an_earlier_program_judged_is_told_apart_and_judged_again_when_it_comes_by()
    {
        var posting = await PublishAsync();
        await SubmitAsync();
        await scenario.DrainAsync();
        await scenario.ChangeAsync(async db =>
        {
            var row = await db.Matches.SingleAsync();
            (row.Judgement, row.Score) = (row.Judgement with { Build = "of last year", Score = 51 }, 51);
        });
        var id = (await MatchAsync()).Id;

        var replayed = await scenario.RunAsync<ReplayStoredMatch, Result<ReplayStoredMatch.View>>(use =>
            use.HandleAsync(id, scenario.Staff, default)
        );
        (replayed.Value.Same, replayed.Value.IsOfAnotherBuild).ShouldBe((false, true));

        await RaiseAsync(new PostingsChanged([posting]));
        await scenario.DrainAsync();
        var after = await MatchAsync();
        (after.Judgement.Build, after.Score).ShouldBe((ScorerBuild.Current, replayed.Value.Replayed.Score));
    }

    [Fact]
    public async Task A_new_program_that_says_the_same_leaves_what_waits_as_it_is()
    {
        var posting = await PublishAsync();
        await SubmitAsync();
        await scenario.DrainAsync();
        await scenario.ChangeAsync(async db =>
        {
            var row = await db.Matches.SingleAsync();
            row.Judgement = row.Judgement with { Build = "of last week" };
        });

        await RaiseAsync(new PostingsChanged([posting]));
        await scenario.DrainAsync();

        (await MatchAsync()).Judgement.Build.ShouldBe("of last week");
    }

    private async Task<Judgement> JudgeByAsync(Guid id, ScoringWeights weights)
    {
        var match = await MatchAsync();
        var snapshots = await scenario.ReadAsync(db => db.ProfileSnapshots.ToDictionaryAsync(row => row.Hash, row => row.Json));
        var judgement = await scenario.RunAsync<ReplayMatch, Judgement>(use =>
            Task.FromResult(
                use.Handle(snapshots[match.ResumeSnapshot], snapshots[match.PostingSnapshot], weights.ToJson(), match.ScoredAt.DateInChina())
            )
        );
        await scenario.ChangeAsync(async db =>
        {
            var row = await db.Matches.SingleAsync(row => row.Id == id);
            (row.Judgement, row.Score) = (judgement, judgement.Score);
        });
        return judgement;
    }

    [Fact]
    public async Task A_better_match_takes_the_place_of_the_least_when_enough_wait()
    {
        var most = new ReviewOptions().WaitingPerGraduate;
        await SubmitAsync("Java", "MySQL");
        for (var number = 0; number <= most; number++)
        {
            await PublishAsync();
            await scenario.DrainAsync();
        }

        var best = await PublishAsync("Java");
        await scenario.DrainAsync();

        var matches = await scenario.ReadAsync(db => db.Matches.AsNoTracking().ToListAsync());
        matches.Count(match => match.Status == MatchStatus.Proposed).ShouldBe(most);
        matches.Count(match => match.Status == MatchStatus.Lapsed).ShouldBe(1, "the one that gave way");
        matches.Single(match => match.PostingId == best).Status.ShouldBe(MatchStatus.Proposed);
    }

    [Fact]
    public async Task A_message_delivered_twice_proposes_once()
    {
        await PublishAsync();
        var graduate = await SubmitAsync();
        await scenario.DrainAsync();
        await scenario.ChangeAsync(db => db.Matches.ExecuteDeleteAsync());
        await RaiseAsync(new ResumesIndexed([graduate]));
        var message = await scenario.ReadAsync(db => db.Outbox.SingleAsync());

        await scenario.DeliverAsync(message);
        await scenario.DeliverAsync(message);

        (await scenario.ReadAsync(db => db.Matches.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_decision_made_while_the_pair_is_judged_again_stands_and_the_rest_is_saved()
    {
        await PublishAsync();
        await SubmitAsync("Java", "MySQL");
        await scenario.DrainAsync();
        await using var consumer = scenario.Alliance.Open();
        var match = await consumer.Matches.SingleAsync();
        match.Lapse();
        consumer.Audit(scenario.Staff, "test.rest", "match", match.Id);
        await scenario.RunAsync<RejectMatches, Result<DecisionOutcome>>(use =>
            use.HandleAsync(new(new([match.Id]), "role-differs", null), scenario.Staff, default)
        );

        var lost = await Should.ThrowAsync<DbUpdateConcurrencyException>(() => consumer.SaveChangesAsync());
        (await KeepMatches.LeaveDecidedAsync(lost.Entries, default)).ShouldBeTrue();
        await consumer.SaveChangesAsync();

        (await MatchAsync()).Status.ShouldBe(MatchStatus.Rejected);
        (await scenario.ReadAsync(db => db.AuditEntries.CountAsync(row => row.Action == "test.rest"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_pair_that_was_judged_again_by_another_process_is_begun_anew()
    {
        await PublishAsync();
        await SubmitAsync("Java", "MySQL");
        await scenario.DrainAsync();
        await using var consumer = scenario.Alliance.Open();
        (await consumer.Matches.SingleAsync()).Lapse();
        await scenario.ChangeAsync(async db => (await db.Matches.SingleAsync()).Score = 1);

        var lost = await Should.ThrowAsync<DbUpdateConcurrencyException>(() => consumer.SaveChangesAsync());

        (await KeepMatches.LeaveDecidedAsync(lost.Entries, default)).ShouldBeFalse();
    }

    private async Task<Guid> PublishAsync(params string[] skills)
    {
        var id = await scenario.Alliance.PublishedAsync();
        await scenario.ChangeAsync(async db =>
        {
            var posting = await db.Postings.SingleAsync(row => row.Id == id);
            posting.SetContent(posting.Content with { MustSkills = skills.Length == 0 ? ["Java", "Spring Boot", "MySQL"] : [.. skills] });
            db.Raise(new PostingsChanged([id]));
        });
        return id;
    }

    private async Task<Guid> SubmitAsync(params string[] skills)
    {
        var wishes = new Wishes
        {
            Titles = ["Java开发工程师"],
            City = "上海",
            EmploymentTypes = [EmploymentType.FullTime],
        };
        var graduate = (await scenario.GraduateAsync(wishes: wishes)).GraduateId!.Value;
        await ResubmitAsync(graduate, skills.Length == 0 ? ["Java", "Spring Boot", "MySQL"] : skills);
        return graduate;
    }

    private Task ResubmitAsync(Guid graduateId, params string[] skills) =>
        scenario.ChangeAsync(async db =>
        {
            var graduate = await db.Graduates.SingleAsync(row => row.Id == graduateId);
            var wishes = graduate.DraftWishes;
            graduate.SubmittedVersion++;
            db.ResumeVersions.Add(Version(db, graduate, new Resume { Skills = [.. skills.Select(skill => new ResumeSkill(skill))] }, wishes));
            db.Raise(new ResumesChanged([graduateId]));
        });

    private static ResumeVersion Version(AppDb db, Graduate graduate, Resume resume, Wishes wishes) =>
        new()
        {
            Id = db.NewId(),
            GraduateId = graduate.Id,
            Number = graduate.SubmittedVersion,
            Resume = resume,
            Wishes = wishes,
            SubmittedAt = db.Now,
        };

    private Task RaiseAsync<TMessage>(TMessage message)
        where TMessage : class =>
        scenario.ChangeAsync(db =>
        {
            db.Raise(message);
            return Task.CompletedTask;
        });

    private Task<Match> MatchAsync() => scenario.ReadAsync(db => db.Matches.AsNoTracking().SingleAsync());
}
