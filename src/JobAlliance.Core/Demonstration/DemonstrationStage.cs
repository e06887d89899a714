using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Demonstration;

/// <summary>What the play needs: a scope for each act, the people as actors, a clock, and patience until the bus has done what follows.</summary>
internal sealed class DemonstrationStage(IServiceScopeFactory scopes, DemonstrationClock clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AnAct = TimeSpan.FromSeconds(140);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public DateOnly Today => clock.TodayInChina();

    public DateTimeOffset Now => clock.GetUtcNow();

    public void Pass(TimeSpan time) => clock.Pass(time);

    /// <summary>A time some days later in China; a weekend moves it to Monday.</summary>
    public DateTimeOffset WorkingTime(int daysLater, TimeOnly time)
    {
        var day = Today.AddDays(daysLater);
        day = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(2),
            DayOfWeek.Sunday => day.AddDays(1),
            _ => day,
        };
        return new DateTimeOffset(day, time, Clock.ChinaOffset);
    }

    /// <summary>Asks a use case in a scope of its own.</summary>
    public async Task<T> AskAsync<TUseCase, T>(Func<TUseCase, Task<T>> ask)
        where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Somebody uses the program once, some minutes after the one before. A refusal is an outcome too: the play goes on.</summary>
    public async Task<bool> DoAsync<TUseCase>(Func<TUseCase, Task<Result>> use)
        where TUseCase : notnull
    {
        clock.Pass(AnAct);
        await using var scope = scopes.CreateAsyncScope();
        return (await use(scope.ServiceProvider.GetRequiredService<TUseCase>())).Succeeded;
    }

    /// <inheritdoc cref="DoAsync{TUseCase}(Func{TUseCase, Task{Result}})"/>
    public Task<bool> DoAsync<TUseCase, T>(Func<TUseCase, Task<Result<T>>> use)
        where TUseCase : notnull => DoAsync<TUseCase>(async useCase => (await use(useCase)).Error is { } error ? error : Result.Success);

    public Task<T> ReadAsync<T>(Func<AppDb, Task<T>> read) => AskAsync(read);

    /// <summary>Waits until no event waits, or five minutes are over.</summary>
    public Task SettleAsync(CancellationToken cancellationToken) =>
        UntilAsync(
            async () => await AskAsync<OutboxBacklog, Backlog>(backlog => backlog.HandleAsync(cancellationToken)) is { Pending: 0 },
            cancellationToken
        );

    /// <summary>Waits until something has come about, or five minutes are over.</summary>
    public static async Task UntilAsync(Func<Task<bool>> came, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause);
        for (var waited = TimeSpan.Zero; waited < Longest; waited += Pause)
        {
            await timer.WaitForNextTickAsync(cancellationToken);
            if (await came())
            {
                return;
            }
        }
    }

    public Task<Actor> StaffAsync(CancellationToken cancellationToken) =>
        ReadAsync(async db =>
        {
            var account = await db.Accounts.SingleAsync(row => row.Email == DemonstrationPeople.Staff, cancellationToken);
            return new Actor(ActorKind.Staff, account.Id, account.DisplayName);
        });

    public Task<Actor> MemberAsync(Guid agencyId, AgencyRole role, CancellationToken cancellationToken) =>
        ReadAsync(async db =>
        {
            var member = await db
                .AgencyMembers.Where(seat => seat.AgencyId == agencyId && seat.Role == role)
                .Join(db.Accounts, seat => seat.AccountId, account => account.Id, (seat, account) => account)
                .FirstAsync(cancellationToken);
            return new Actor(ActorKind.AgencyMember, member.Id, member.DisplayName, agencyId);
        });

    /// <summary>The graduates whose sign-ins are printed: something happens to them in every play.</summary>
    public Task<List<Guid>> PrintedAsync(CancellationToken cancellationToken) =>
        ReadAsync(db =>
            db.Graduates.Where(row => row.Email == DemonstrationPeople.Graduate || row.Email == DemonstrationPeople.SecondGraduate)
                .Select(row => row.Id)
                .ToListAsync(cancellationToken)
        );

    /// <summary>The people at the desks have seen what they were told so far.</summary>
    public async Task DesksReadAsync(CancellationToken cancellationToken)
    {
        var accounts = await ReadAsync(db => db.Accounts.Where(row => row.Role != AccountRole.Graduate).ToListAsync(cancellationToken));
        foreach (var account in accounts)
        {
            var kind = account.Role == AccountRole.AgencyMember ? ActorKind.AgencyMember : ActorKind.Staff;
            var seat = await ReadAsync(db => db.AgencyMembers.Where(row => row.AccountId == account.Id).FirstOrDefaultAsync(cancellationToken));
            var actor = new Actor(kind, account.Id, account.DisplayName, seat?.AgencyId);
            await AskAsync<MarkRead, Result>(use => use.HandleAsync(new(), actor, cancellationToken));
        }
    }

    /// <summary>The member of an agency that signs in with an address.</summary>
    public Task<Actor> AccountAsync(string email, CancellationToken cancellationToken) =>
        ReadAsync(async db =>
        {
            var seat = await db
                .AgencyMembers.Join(
                    db.Accounts.Where(row => row.Email == email),
                    member => member.AccountId,
                    account => account.Id,
                    (member, account) => new { member, account }
                )
                .SingleAsync(cancellationToken);
            return new Actor(ActorKind.AgencyMember, seat.account.Id, seat.account.DisplayName, seat.member.AgencyId);
        });

    public Task<Actor> GraduateAsync(Guid graduateId, CancellationToken cancellationToken) =>
        ReadAsync(async db =>
        {
            var graduate = await db.Graduates.SingleAsync(row => row.Id == graduateId, cancellationToken);
            return new Actor(ActorKind.Graduate, graduate.AccountId, graduate.Name, GraduateId: graduate.Id);
        });
}
