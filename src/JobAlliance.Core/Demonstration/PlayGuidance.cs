using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>Graduates ask for guidance, agencies take it on, counsellors meet them and say what came of it.</summary>
internal sealed class PlayGuidance(DemonstrationStage stage, Dice dice, IReadOnlyCollection<Guid> printed)
{
    private const int Asked = 18;
    private static readonly GuidanceKind[] Kinds = [GuidanceKind.MockInterview, GuidanceKind.ResumeReview, GuidanceKind.CareerTalk];

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        await AskAsync(cancellationToken);
        await stage.SettleAsync(cancellationToken);
        await AcceptAsync(cancellationToken);
        await stage.SettleAsync(cancellationToken);
        await MeetAsync(cancellationToken);
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var graduates = await stage.ReadAsync(db =>
            db.Graduates.Where(row => row.SubmittedVersion > 0 && row.HiredAt == null)
                .OrderBy(row => row.Id)
                .Select(row => row.Id)
                .Take(Asked * 5)
                .ToListAsync(cancellationToken)
        );
        foreach (var (number, id) in graduates.Where((_, number) => number % 5 == 0).Union(printed).Index())
        {
            var graduate = await stage.GraduateAsync(id, cancellationToken);
            var request = new OpenGuidanceTask.Request(
                id,
                Kinds[number % 3],
                null,
                dice.One(["下周有面试，想练一练自我介绍。", "想请老师看看简历哪里可以改。", "不确定该投哪个方向。"])
            );
            await stage.DoAsync<OpenGuidanceTask, Guid>(use => use.HandleAsync(request, graduate, cancellationToken));
        }
    }

    private async Task AcceptAsync(CancellationToken cancellationToken)
    {
        var offers = await stage.ReadAsync(db =>
            db.Routes.Where(route => route.Status == RouteStatus.Offered && route.GuidanceTaskId != null)
                .OrderBy(route => route.Id)
                .ToListAsync(cancellationToken)
        );
        foreach (var offer in offers.Where(_ => dice.Chance(0.75)))
        {
            var counsellor = await stage.MemberAsync(offer.AgencyId, AgencyRole.Counsellor, cancellationToken);
            await stage.DoAsync<AcceptRoute>(use => use.HandleAsync(new(offer.Id), counsellor, cancellationToken));
        }
    }

    private async Task MeetAsync(CancellationToken cancellationToken)
    {
        var accepted = await stage.ReadAsync(db =>
            db.GuidanceTasks.Where(task => task.Status == GuidanceStatus.Accepted && task.AgencyId != null)
                .OrderBy(task => task.Id)
                .ToListAsync(cancellationToken)
        );
        var today = await stage.ReadAsync(db => Task.FromResult(db.Today));
        foreach (var (number, task) in accepted.Index())
        {
            var counsellor = await stage.MemberAsync(task.AgencyId!.Value, AgencyRole.Counsellor, cancellationToken);
            if (number % 3 != 0)
            {
                var at = new DateTimeOffset(today.AddDays(1 + (number % 12)), new TimeOnly(9 + (number % 8), 0), Clock.ChinaOffset);
                await stage.DoAsync<ScheduleGuidance>(use =>
                    use.HandleAsync(new(task.Id, at, 45, "联盟指导室 2", null), counsellor, cancellationToken)
                );
            }

            if (number % 4 == 1)
            {
                await CompleteAsync(task, counsellor, cancellationToken);
            }
        }
    }

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
