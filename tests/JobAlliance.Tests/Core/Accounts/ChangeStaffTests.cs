using JobAlliance.Core.Accounts;
using JobAlliance.Core.Common;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Accounts;

public sealed class ChangeStaffTests : IDisposable
{
    private readonly Scenario scenario = new();

    public void Dispose() => scenario.Dispose();

    [Fact]
    public async Task The_last_administrator_who_can_sign_in_stays_one()
    {
        var only = await AddAsync("甲", AccountRole.Administrator);
        await AddAsync("乙", AccountRole.Administrator, hasLogin: false);

        (await ChangeAsync(only, only, isAdministrator: false)).Error!.Code.ShouldBe("account.last-administrator");
        (await ChangeAsync(only, only, isActive: false)).Error!.Code.ShouldBe("account.last-administrator");
    }

    [Fact]
    public async Task One_of_two_administrators_can_be_deactivated_and_cannot_act_any_more()
    {
        var first = await AddAsync("甲", AccountRole.Administrator);
        var second = await AddAsync("乙", AccountRole.Administrator);

        (await ChangeAsync(second, first, isActive: false)).Succeeded.ShouldBeTrue();

        var actor = await scenario.RunAsync<FindActor, Actor>(use => use.HandleAsync("local", second.ToString(), default));
        actor.Kind.ShouldBe(ActorKind.Visitor);
        (await AuditedAsync(second)).ShouldBe(["account.deactivated"]);
    }

    [Fact]
    public async Task Of_two_administrators_who_take_each_others_role_at_once_one_is_refused()
    {
        var first = await AddAsync("甲", AccountRole.Administrator);
        var second = await AddAsync("乙", AccountRole.Administrator);
        await using var db = scenario.Alliance.Open();
        await db.Accounts.LoadAsync(TestContext.Current.CancellationToken);

        (await ChangeAsync(second, first, isAdministrator: false)).Succeeded.ShouldBeTrue();
        var late = await new ChangeStaff(db).HandleAsync(new(first, 1, IsAdministrator: false), ActorOf(second), default);

        late.Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Other_staff_and_strangers_accounts_are_refused()
    {
        var administrator = await AddAsync("甲", AccountRole.Administrator);
        var recruiter = scenario.Alliance.Recruiter.AccountId!.Value;

        (await ChangeAsync(administrator, null, isActive: false)).Error!.Kind.ShouldBe(ErrorKind.Forbidden);
        (await ChangeAsync(recruiter, administrator, isAdministrator: true)).Error!.Kind.ShouldBe(ErrorKind.NotFound);
    }

    private async Task<Result> ChangeAsync(Guid account, Guid? by, bool? isAdministrator = null, bool? isActive = null)
    {
        var version = await scenario.ReadAsync(db => db.Accounts.Where(row => row.Id == account).Select(row => row.Version).SingleAsync());
        var actor = by is { } administrator ? ActorOf(administrator) : scenario.Staff;
        return await scenario.RunAsync<ChangeStaff, Result>(use => use.HandleAsync(new(account, version, isAdministrator, isActive), actor, default));
    }

    private Task<List<string>> AuditedAsync(Guid account) =>
        scenario.ReadAsync(db => db.AuditEntries.Where(row => row.SubjectId == account).Select(row => row.Action).ToListAsync());

    private static Actor ActorOf(Guid account) => new(ActorKind.Administrator, account, "管理员");

    private async Task<Guid> AddAsync(string name, AccountRole role, bool hasLogin = true)
    {
        await using var db = scenario.Alliance.Open();
        var account = new Account
        {
            Id = db.NewId(),
            DisplayName = name,
            Role = role,
            CreatedAt = db.Now,
        };
        db.Accounts.Add(account);
        if (hasLogin)
        {
            db.Logins.Add(
                new Login
                {
                    Id = db.NewId(),
                    AccountId = account.Id,
                    Issuer = "local",
                    Subject = account.Id.ToString(),
                }
            );
        }

        await db.SaveChangesAsync();
        return account.Id;
    }
}
