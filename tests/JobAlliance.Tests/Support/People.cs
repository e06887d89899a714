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
    private const string Password = "correct horse 1";

    /// <param name="agencyId">The agency of a member; its owner.</param>
    public async Task<PageVisitor> SignInAsync(string email, AccountRole role, Guid? agencyId = null)
    {
        var subject = (await alliance.WithAsync<LocalLogins, Result<string>>(logins => logins.CreateAsync(email, Password, isConfirmed: true))).Value;
        await alliance.WithDbAsync(db => AddAsync(db, email, role, subject, agencyId));
        var visitor = alliance.Visitor();
        await visitor.SendAsync("/account/sign-in", ("Input.Email", email), ("Input.Password", Password));
        return visitor;
    }

    private static async Task<int> AddAsync(AppDb db, string email, AccountRole role, string subject, Guid? agencyId)
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
                    Role = AgencyRole.Owner,
                    JoinedAt = db.Now,
                }
            );
        }

        return await db.SaveChangesAsync();
    }
}
