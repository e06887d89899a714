using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Demonstration;

/// <summary>
/// Makes the demonstration: founds an alliance that does not exist and plays six weeks of it, day by day, by the use cases that people use, so that every page
/// has something to show: arrivals, matches decided, routes accepted, declined and forgotten, consents, referrals at all stages, guidance, messages, notices
/// and an import. Needs a running bus, and <see cref="DemonstrationClock"/> as the program's clock. Does nothing when there is an alliance.
/// </summary>
public sealed class PlayDemonstration(IServiceScopeFactory scopes, DemonstrationClock clock, DemonstrationProgress progress)
{
    public const int Days = 42;

    // What is there on the first day; the rest comes twice a week.
    private const double FirstShare = 0.45;
    private static readonly TimeSpan FirstSince = TimeSpan.FromDays(14);
    private static readonly TimeSpan Since = TimeSpan.FromDays(3);

    /// <summary>From here on the demonstration is being made: the clock is set back, and the progress says so.</summary>
    /// <returns>False when there is an alliance already.</returns>
    public async Task<bool> BeginAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AppDb>().Alliances.AnyAsync(cancellationToken))
        {
            return false;
        }

        clock.GoTo(MorningOf(Days));
        progress.Report(DemonstrationStep.Beginning);
        return true;
    }

    /// <param name="request">Who comes in the six weeks.</param>
    /// <param name="founded">Done when the alliance's people are there, before anything is played.</param>
    /// <param name="cancellationToken">Stops it; what was played stays.</param>
    /// <returns>False when there was an alliance already.</returns>
    public async Task<bool> HandleAsync(SeedDemonstration.Request request, Func<Task> founded, CancellationToken cancellationToken)
    {
        if (!await BeginAsync(cancellationToken))
        {
            return false;
        }

        try
        {
            var stage = new DemonstrationStage(scopes, clock);
            var arrivals = await stage.AskAsync<SeedDemonstration, Arrivals?>(seed => seed.FoundAsync(request, Days, cancellationToken));
            await founded();
            await PlayAsync(stage, arrivals!, cancellationToken);
            return true;
        }
        finally
        {
            clock.Return();
            progress.End();
        }
    }

    private async Task PlayAsync(DemonstrationStage stage, Arrivals arrivals, CancellationToken cancellationToken)
    {
        await ArriveAsync(stage, arrivals, FirstShare, FirstSince, cancellationToken);
        var plays = new DemonstrationDay(stage, arrivals.Dice, await stage.PrintedAsync(cancellationToken));
        for (var left = Days; left >= 1; left--)
        {
            clock.GoTo(MorningOf(left));
            await CheckAsync(stage, cancellationToken);
            if (clock.TodayInChina().DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            await ReportAsync(stage, arrivals, left, cancellationToken);
            if (clock.TodayInChina().DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday)
            {
                await ArriveAsync(stage, arrivals, FirstShare + ((1 - FirstShare) * (Days - left) / Days), Since, cancellationToken);
            }

            await plays.PlayAsync(left, cancellationToken);
        }

        // The last hours, so that something waits for everybody.
        clock.GoTo(clock.Real.AddHours(-3));
        await ReportAsync(stage, arrivals, 0, cancellationToken);
        await ArriveAsync(stage, arrivals, 1, Since, cancellationToken);
        await plays.PlayAsync(0, cancellationToken);
    }

    private static async Task ArriveAsync(
        DemonstrationStage stage,
        Arrivals arrivals,
        double share,
        TimeSpan since,
        CancellationToken cancellationToken
    )
    {
        await stage.AskAsync<AppDb, bool>(async db =>
        {
            await arrivals.UntilAsync(db, share, since, cancellationToken);
            return true;
        });
        await stage.SettleAsync(cancellationToken);
    }

    // What the program's own timers do once a day or oftener: they do not see the days pass.
    private static async Task CheckAsync(DemonstrationStage stage, CancellationToken cancellationToken)
    {
        await stage.AskAsync<ExpirePostings, int>(use => use.HandleAsync(cancellationToken));
        await stage.AskAsync<WarnOfLicences, Result<int>>(use => use.HandleAsync(cancellationToken));
        await stage.AskAsync<ExpireRoutes, int>(use => use.HandleAsync(cancellationToken));
        await stage.AskAsync<EscalateReferrals, int>(use => use.HandleAsync(cancellationToken));
        await stage.SettleAsync(cancellationToken);
    }

    private async Task ReportAsync(DemonstrationStage stage, Arrivals arrivals, int left, CancellationToken cancellationToken)
    {
        var referrals = await stage.ReadAsync(db => db.Referrals.CountAsync(cancellationToken));
        progress.Report(new DemonstrationStep(Days - left, Days, clock.TodayInChina(), arrivals.Postings, arrivals.Graduates, referrals));
    }

    private DateTimeOffset MorningOf(int daysLeft) => new(clock.Real.DateInChina().AddDays(-daysLeft), new TimeOnly(9, 0), Clock.ChinaOffset);
}
