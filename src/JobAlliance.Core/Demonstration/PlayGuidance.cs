using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>Graduates ask for guidance, agencies take it on, counsellors meet them and say what came of it.</summary>
internal sealed class PlayGuidance(DemonstrationStage stage, Dice dice, IReadOnlyCollection<Guid> printed)
{
    private const double AsksOnADay = 0.6;
    private const int PrintedWhenLeft = 8;
    private const int Minutes = 45;
    private static readonly string[] Goals = ["下周有面试，想练一练自我介绍。", "想请老师看看简历哪里可以改。", "不确定该投哪个方向。"];
    private static readonly GuidanceKind[] Kinds = [GuidanceKind.MockInterview, GuidanceKind.ResumeReview, GuidanceKind.CareerTalk];

    public async Task PlayAsync(int left, CancellationToken cancellationToken)
    {
        await MeetAsync(cancellationToken);
        await ScheduleAsync(cancellationToken);
        await AcceptAsync(cancellationToken);
        if (dice.Chance(AsksOnADay))
        {
            await AskAsync(left, cancellationToken);
        }
    }

    // Somebody who has not asked yet; those whose sign-ins are printed ask when their turn has come.
    private async Task AskAsync(int left, CancellationToken cancellationToken)
    {
        var graduates = await stage.ReadAsync(db =>
            db.Graduates.Where(row => row.SubmittedVersion > 0 && row.HiredAt == null)
                .Where(row => !db.GuidanceTasks.Any(task => task.GraduateId == row.Id && task.OpenedBy == row.AccountId))
                .OrderBy(row => row.Id)
                .Select(row => row.Id)
                .ToListAsync(cancellationToken)
        );
        var turn = graduates.Where(printed.Contains).ToList();
        var id = left <= PrintedWhenLeft && turn.Count > 0 ? turn[0] : dice.One(graduates.Except(turn).ToList());
        var graduate = await stage.GraduateAsync(id, cancellationToken);
        var asked = await stage.ReadAsync(db => db.GuidanceTasks.CountAsync(cancellationToken));
        var request = new OpenGuidanceTask.Request(id, Kinds[asked % Kinds.Length], null, dice.One(Goals));
        await stage.DoAsync<OpenGuidanceTask, Guid>(use => use.HandleAsync(request, graduate, cancellationToken));
    }

    private async Task AcceptAsync(CancellationToken cancellationToken)
    {
        var offers = await stage.ReadAsync(db =>
            db.Routes.Where(route => route.Status == RouteStatus.Offered && route.GuidanceTaskId != null)
                .OrderBy(route => route.Id)
                .ToListAsync(cancellationToken)
        );
        foreach (var offer in offers.Where(_ => dice.Chance(0.55)))
        {
            var counsellor = await stage.MemberAsync(offer.AgencyId, AgencyRole.Counsellor, cancellationToken);
            await stage.DoAsync<AcceptRoute>(use => use.HandleAsync(new(offer.Id), counsellor, cancellationToken));
        }
    }

    private async Task ScheduleAsync(CancellationToken cancellationToken)
    {
        foreach (var task in await InAsync(GuidanceStatus.Accepted, cancellationToken))
        {
            if (dice.Chance(0.6))
            {
                var counsellor = await stage.MemberAsync(task.AgencyId!.Value, AgencyRole.Counsellor, cancellationToken);
                var at = stage.WorkingTime(dice.Between(1, 6), new TimeOnly(dice.Between(9, 16), 0));
                var request = new ScheduleGuidance.Request(task.Id, at, Minutes, "联盟指导室 2", null);
                await stage.DoAsync<ScheduleGuidance>(use => use.HandleAsync(request, counsellor, cancellationToken));
            }
        }
    }

    private async Task MeetAsync(CancellationToken cancellationToken)
    {
        foreach (var task in await InAsync(GuidanceStatus.Scheduled, cancellationToken))
        {
            if (task.AppointmentAt < stage.Now && dice.Chance(0.75))
            {
                var counsellor = await stage.MemberAsync(task.AgencyId!.Value, AgencyRole.Counsellor, cancellationToken);
                await CompleteAsync(task, counsellor, cancellationToken);
            }
        }
    }

    private Task<List<GuidanceTask>> InAsync(GuidanceStatus status, CancellationToken cancellationToken) =>
        stage.ReadAsync(db =>
            db.GuidanceTasks.Where(task => task.Status == status && task.AgencyId != null).OrderBy(task => task.Id).ToListAsync(cancellationToken)
        );

    private async Task CompleteAsync(GuidanceTask task, Actor counsellor, CancellationToken cancellationToken)
    {
        var request = new CompleteGuidance.Request(task.Id, "表达比上次清楚，建议把项目里的个人贡献讲具体。", task.Skill is { } skill ? [skill] : []);
        if (await stage.DoAsync<CompleteGuidance>(use => use.HandleAsync(request, counsellor, cancellationToken)))
        {
            var graduate = await stage.GraduateAsync(task.GraduateId, cancellationToken);
            await stage.DoAsync<RateGuidance>(use => use.HandleAsync(new(task.Id, dice.Between(4, 5)), graduate, cancellationToken));
        }
    }
}
