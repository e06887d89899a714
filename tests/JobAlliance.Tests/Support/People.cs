using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;

namespace JobAlliance.Tests.Support;

/// <summary>Makes accounts of every role in the running program and signs them in by the page. Start it with <c>--SignIn:SecondFactor=offered</c>.</summary>
public sealed class People(RunningAlliance alliance)
{
    public const string Password = "correct horse 1";

    /// <param name="agencyId">The agency of a member; its owner, unless another seat is named.</param>
    public async Task<PageVisitor> SignInAsync(string email, AccountRole role, Guid? agencyId = null, AgencyRole seat = AgencyRole.Owner)
    {
        await AddAsync(email, role, agencyId, seat);
        var visitor = alliance.Visitor();
        await visitor.SendAsync("/account/sign-in", ("Input.Email", email), ("Input.Password", Password));
        return visitor;
    }

    /// <summary>An account with a password, not signed in yet.</summary>
    public async Task AddAsync(string email, AccountRole role, Guid? agencyId = null, AgencyRole seat = AgencyRole.Owner)
    {
        var subject = (await alliance.WithAsync<LocalLogins, Result<string>>(logins => logins.CreateAsync(email, Password, isConfirmed: true))).Value;
        await alliance.WithDbAsync(db => AddAsync(db, email, role, subject, agencyId, seat));
    }

    /// <summary>A member of the alliance that lacks nothing: licensed, with every service and room for more.</summary>
    public async Task<Guid> AddAgencyAsync(string name)
    {
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await alliance.WithDbAsync(db => AddAgencyAsync(db, id, name));
        return id;
    }

    private static Task<int> AddAgencyAsync(AppDb db, Guid id, string name)
    {
        db.Agencies.Add(
            new Agency
            {
                Id = id,
                Name = name,
                JoinedOn = db.Today.AddDays(-100),
                LicenceNumber = "310106202600001",
                LicenceExpiresOn = db.Today.AddDays(400),
                Services = AgencyServices.Matching | AgencyServices.Referral | AgencyServices.Guidance,
                ReferralCapacity = 20,
                GuidanceSlotsPerWeek = 10,
            }
        );
        return db.SaveChangesAsync();
    }

    private static async Task<int> AddAsync(AppDb db, string email, AccountRole role, string subject, Guid? agencyId, AgencyRole seat)
    {
        var account = new Account
        {
            Id = db.NewId(),
            DisplayName = email,
            Role = role,
            Email = email,
            CreatedAt = db.Now,
        };
        db.Accounts.Add(account);
        db.Logins.Add(
            new Login
            {
                Id = db.NewId(),
                AccountId = account.Id,
                Issuer = SignInDb.Issuer,
                Subject = subject,
            }
        );
        if (role == AccountRole.Graduate)
        {
            db.Graduates.Add(
                new Graduate
                {
                    Id = db.NewId(),
                    AccountId = account.Id,
                    CreatedAt = db.Now,
                }
            );
        }

        if (agencyId is { } agency)
        {
            db.AgencyMembers.Add(
                new AgencyMember
                {
                    Id = db.NewId(),
                    AgencyId = agency,
                    AccountId = account.Id,
                    Role = seat,
                    JoinedAt = db.Now,
                }
            );
        }

        return await db.SaveChangesAsync();
    }
}
