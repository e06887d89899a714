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
/// and an import. Needs a running bus, and <see cref="DemonstrationClock"/> as the program's clock. One that was interrupted goes on where its log ends: what
/// has been said and done is read from the database, never remembered. Adds only, takes nothing away, and does nothing where somebody works already.
/// </summary>
public sealed class PlayDemonstration(IServiceScopeFactory scopes, DemonstrationClock clock, DemonstrationProgress progress)
{
    public const int Days = 42;

    // What is there on the first day; the rest comes twice a week.
    private const double FirstShare = 0.45;
    private static readonly TimeSpan FirstSince = TimeSpan.FromDays(14);
    private static readonly TimeSpan Since = TimeSpan.FromDays(3);

    /// <summary>
    /// Looks what is there. When there is something to make, the demonstration is being made from here on: the clock is set back, and the progress says so.
    /// </summary>
    public async Task<DemonstrationFound> BeginAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var found = await FindDemonstration.FindAsync(db, cancellationToken);
        if (found == DemonstrationFound.Nothing)
        {
            clock.GoTo(MorningOf(Days));
            progress.Report(DemonstrationStep.Beginning);
        }
        else if (found == DemonstrationFound.Interrupted)
        {
            clock.GoTo(await FindDemonstration.LastMomentAsync(db, cancellationToken));
            progress.Report(DemonstrationStep.Beginning with { Done = Days - DaysLeft(), IsGoingOn = true });
        }

        return found;
    }

    /// <summary>Makes it, or plays one that was interrupted to its end.</summary>
    /// <param name="request">Who comes in the six weeks; one that was interrupted keeps what was asked for when it began.</param>
    /// <param name="founded">Done when the alliance's people are there, before anything is played.</param>
    /// <param name="cancellationToken">Stops it; what was played stays, and a later start goes on there.</param>
    /// <returns>False when there was nothing to make.</returns>
    public async Task<bool> HandleAsync(SeedDemonstration.Request request, Func<Task> founded, CancellationToken cancellationToken)
    {
        var found = await BeginAsync(cancellationToken);
        if (found is not (DemonstrationFound.Nothing or DemonstrationFound.Interrupted))
        {
            return false;
        }

        try
        {
            var stage = new DemonstrationStage(scopes, clock);
            var arrivals =
                found == DemonstrationFound.Nothing
                    ? await stage.AskAsync<SeedDemonstration, Arrivals?>(seed => seed.FoundAsync(request, Days, cancellationToken))
                    : await stage.AskAsync<ContinueDemonstration, Arrivals>(use => use.HandleAsync(cancellationToken));
            await founded();
            await PlayAsync(stage, arrivals!, cancellationToken);
            await stage.AskAsync<ContinueDemonstration, int>(use => use.FinishAsync(cancellationToken));
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
        for (var left = DaysLeft(); left >= 1; left--)
        {
            clock.Advance(MorningOf(left));
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
        clock.Advance(clock.Real.AddHours(-3));
        await CheckAsync(stage, cancellationToken);
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
        var isGoingOn = progress.Now is { IsGoingOn: true };
        progress.Report(new DemonstrationStep(Days - left, Days, clock.TodayInChina(), arrivals.Postings, arrivals.Graduates, referrals, isGoingOn));
    }

    // A pause longer than the whole play is not played through.
    private int DaysLeft() => Math.Clamp(clock.Real.DateInChina().DayNumber - clock.TodayInChina().DayNumber, 0, Days);

    private DateTimeOffset MorningOf(int daysLeft) => new(clock.Real.DateInChina().AddDays(-daysLeft), new TimeOnly(9, 0), Clock.ChinaOffset);
}
