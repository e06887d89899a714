using JobAlliance.Core.Agencies;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>On the last day every agency that is asked declines some graduates, until the router gives up: there a choice waits for staff.</summary>
internal sealed class PlayHardToPlace(DemonstrationStage stage, Dice dice, IReadOnlyCollection<Guid> printed)
{
    private const int Referrals = 3;
    private const int Tasks = 1;
    private static readonly string[] Reasons = ["no-capacity", "not-our-field", "wrong-district"];

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        var declined = await ChosenAsync(cancellationToken);
        if (declined.Count == 0)
        {
            await AskAsync(cancellationToken);
            declined = await ChosenAsync(cancellationToken);
        }

        for (var asked = 0; declined.Count > 0 && asked < DemonstrationAgency.Ten.Count; asked++)
        {
            foreach (var offer in declined)
            {
                await DeclineAsync(offer, cancellationToken);
            }

            await stage.SettleAsync(cancellationToken);
            declined = await NextOffersAsync(declined, cancellationToken);
        }
    }

    // Half of what waits at most: other offers wait for their agency's answer.
    private async Task<List<Route>> ChosenAsync(CancellationToken cancellationToken)
    {
        var offers = (await OfferedAsync(cancellationToken)).Where(route => !printed.Contains(route.GraduateId));
        var (tasks, referrals) = (
            offers.Where(route => route.ReferralId is null).ToList(),
            offers.Where(route => route.ReferralId is not null).ToList()
        );
        return [.. referrals.Take(Math.Min(Referrals, (referrals.Count + 1) / 2)), .. tasks.Take(Math.Min(Tasks, (tasks.Count + 1) / 2))];
    }

    // In a small alliance nothing may be on offer on that day: somebody asks for guidance.
    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var id = await stage.ReadAsync(db =>
            db.Graduates.Where(row => row.SubmittedVersion > 0 && row.HiredAt == null && !printed.Contains(row.Id))
                .Where(row => !db.GuidanceTasks.Any(task => task.GraduateId == row.Id))
                .OrderBy(row => row.Id)
                .Select(row => row.Id)
                .FirstOrDefaultAsync(cancellationToken)
        );
        if (id != Guid.Empty)
        {
            var graduate = await stage.GraduateAsync(id, cancellationToken);
            var request = new OpenGuidanceTask.Request(id, GuidanceKind.CareerTalk, null, "不确定该投哪个方向。");
            await stage.DoAsync<OpenGuidanceTask, Guid>(use => use.HandleAsync(request, graduate, cancellationToken));
            await stage.SettleAsync(cancellationToken);
        }
    }

    private async Task<List<Route>> NextOffersAsync(List<Route> declined, CancellationToken cancellationToken)
    {
        var (referrals, tasks) = (declined.Select(route => route.ReferralId).ToList(), declined.Select(route => route.GuidanceTaskId).ToList());
        var offers = await OfferedAsync(cancellationToken);
        return [.. offers.Where(route => route.ReferralId is null ? tasks.Contains(route.GuidanceTaskId) : referrals.Contains(route.ReferralId))];
    }

    // Those that most agencies have declined already come first.
    private Task<List<Route>> OfferedAsync(CancellationToken cancellationToken) =>
        stage.ReadAsync(db =>
            db.Routes.Where(route => route.Status == RouteStatus.Offered)
                .OrderByDescending(route => route.Hop)
                .ThenBy(route => route.Id)
                .ToListAsync(cancellationToken)
        );

    private async Task DeclineAsync(Route offer, CancellationToken cancellationToken)
    {
        var role = offer.ReferralId is null ? AgencyRole.Counsellor : AgencyRole.Recruiter;
        var member = await stage.MemberAsync(offer.AgencyId, role, cancellationToken);
        await stage.DoAsync<DeclineRoute>(use => use.HandleAsync(new(offer.Id, dice.One(Reasons)), member, cancellationToken));
    }
}
