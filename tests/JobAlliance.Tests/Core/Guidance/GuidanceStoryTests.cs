using JobAlliance.Core.Common;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Guidance;

public sealed class GuidanceStoryTests : IDisposable
{
    private readonly Scenario scenario = new();

    public void Dispose() => scenario.Dispose();

    [Theory]
    [InlineData(9, 1)]
    [InlineData(2, 0)]
    public async Task The_largest_gap_of_an_approved_match_becomes_guidance_when_it_is_worth_it(double points, int tasks)
    {
        await scenario.OpenAgenciesAsync();
        var graduate = await scenario.GraduateAsync();
        var match = await scenario.MatchAsync(
            graduate.GraduateId!.Value,
            await scenario.Alliance.PublishedAsync(),
            gaps: [new Gap("skill.missing", ["spring-boot"], points, "spring-boot")]
        );
        await scenario.RunAsync<ApproveMatches, Result<DecisionOutcome>>(use => use.HandleAsync(new([match]), scenario.Staff, default));

        await scenario.DrainAsync();

        (await scenario.ReadAsync(db => db.GuidanceTasks.CountAsync(row => row.Skill == "spring-boot"))).ShouldBe(tasks);
    }

    [Fact]
    public async Task Guidance_goes_to_an_agency_where_a_counsellor_sits()
    {
        await AcceptedAsync();

        var task = await TaskAsync();
        (task.AgencyId, task.CounsellorId).ShouldBe((scenario.Alliance.AgencyId, scenario.Alliance.Counsellor.AccountId));
    }

    [Fact]
    public async Task Skills_that_the_counsellor_confirms_stand_in_a_new_version_of_the_resume_and_the_graduate_is_scored_again()
    {
        await AcceptedAsync();
        var task = await TaskAsync();

        var done = await scenario.RunAsync<CompleteGuidance, Result>(use =>
            use.HandleAsync(new(task.Id, "练习了两次,接口设计讲得清楚。", ["spring-boot"]), scenario.Alliance.Counsellor, default)
        );

        done.Error.ShouldBeNull();
        var version = await scenario.ReadAsync(db => db.ResumeVersions.OrderByDescending(row => row.Number).FirstAsync());
        version.Number.ShouldBe(2);
        version.Resume.Skills.Single(skill => skill.Name == "Spring Boot").Source.ShouldBe($"guidance:{task.Id:N}");
        (await scenario.ReadAsync(db => db.Graduates.SingleAsync())).Draft.Skills.ShouldContain(skill => skill.Name == "Spring Boot");
        (await scenario.Alliance.RaisedAsync<ResumesChanged>()).ShouldBe(1);
    }

    [Fact]
    public async Task An_appointment_needs_a_free_slot_in_its_week()
    {
        await AcceptedAsync(slots: 1);
        var task = await TaskAsync();
        (await ScheduleAsync(task.Id, 2)).Error.ShouldBeNull();
        await scenario.ChangeAsync(async db =>
            db.GuidanceTasks.Add(
                new GuidanceTask
                {
                    Id = db.NewId(),
                    GraduateId = (await db.Graduates.SingleAsync()).Id,
                    Kind = GuidanceKind.CareerTalk,
                    AgencyId = scenario.Alliance.AgencyId,
                    Status = GuidanceStatus.Accepted,
                    OpenedAt = db.Now,
                }
            )
        );
        var other = await scenario.ReadAsync(db => db.GuidanceTasks.SingleAsync(row => row.Kind == GuidanceKind.CareerTalk));

        (await ScheduleAsync(other.Id, 2)).Error!.Code.ShouldBe("guidance.week-full");
        (await ScheduleAsync(other.Id, 9)).Error.ShouldBeNull();
    }

    [Fact]
    public async Task The_same_appointment_saved_twice_is_told_once()
    {
        await AcceptedAsync();
        var task = await TaskAsync();
        var at = scenario.Alliance.Clock.GetUtcNow().AddDays(2);

        (await ScheduleAtAsync(task.Id, at)).Error.ShouldBeNull();
        (await ScheduleAtAsync(task.Id, at)).Error.ShouldBeNull();

        (await TaskAsync()).Sequence.ShouldBe(0);
        (await scenario.ReadAsync(db => db.TimelineEntries.CountAsync(row => row.Kind == "guidance.scheduled"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_skill_that_the_resume_names_otherwise_is_not_added_again()
    {
        await AcceptedAsync();
        await scenario.ChangeAsync(async db =>
        {
            var graduate = await db.Graduates.SingleAsync();
            graduate.Draft = graduate.Draft with { Skills = [new("SpringBoot")] };
        });

        await scenario.RunAsync<CompleteGuidance, Result>(use =>
            use.HandleAsync(
                new(scenario.ReadAsync(db => db.GuidanceTasks.SingleAsync()).Result.Id, "讲得清楚。", ["spring-boot"]),
                scenario.Alliance.Counsellor,
                default
            )
        );

        (await scenario.ReadAsync(db => db.Graduates.SingleAsync())).Draft.Skills.Select(skill => skill.Name).ShouldBe(["SpringBoot"]);
    }

    [Fact]
    public async Task Another_agency_finds_no_such_task()
    {
        await AcceptedAsync();

        var result = await scenario.RunAsync<WriteGuidanceNotes, Result>(use =>
            use.HandleAsync(new(scenario.ReadAsync(db => db.GuidanceTasks.SingleAsync()).Result.Id, "x", "y"), scenario.Alliance.OtherOwner, default)
        );

        result.Error!.Kind.ShouldBe(ErrorKind.NotFound);
    }

    private async Task AcceptedAsync(int slots = 5)
    {
        await scenario.OpenAgenciesAsync(agency => agency.GuidanceSlotsPerWeek = slots);
        var graduate = await scenario.GraduateAsync();
        var opened = await scenario.RunAsync<OpenGuidanceTask, Result<Guid>>(use =>
            use.HandleAsync(new(graduate.GraduateId!.Value, GuidanceKind.SkillGap, "spring-boot", "能讲清接口设计"), graduate, default)
        );
        opened.Error.ShouldBeNull();
        await scenario.DrainAsync();
        var route = await scenario.ReadAsync(db => db.Routes.SingleAsync(row => row.Status == RouteStatus.Offered));
        var accepted = await scenario.RunAsync<AcceptRoute, Result>(use => use.HandleAsync(new(route.Id), scenario.Alliance.Counsellor, default));
        accepted.Error.ShouldBeNull();
        await scenario.DrainAsync();
    }

    private Task<GuidanceTask> TaskAsync() => scenario.ReadAsync(db => db.GuidanceTasks.SingleAsync());

    private Task<Result> ScheduleAsync(Guid taskId, int days) => ScheduleAtAsync(taskId, scenario.Alliance.Clock.GetUtcNow().AddDays(days));

    private Task<Result> ScheduleAtAsync(Guid taskId, DateTimeOffset at) =>
        scenario.RunAsync<ScheduleGuidance, Result>(use => use.HandleAsync(new(taskId, at, 45, "三楼", null), scenario.Alliance.Counsellor, default));
}
