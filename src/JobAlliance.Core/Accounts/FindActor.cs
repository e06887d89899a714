using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Accounts;

/// <summary>Who it is that somebody vouches for, and what our own rows let them be: never what a token says.</summary>
public sealed class FindActor(AppDb db)
{
    public static Actor Visitor { get; } = new(ActorKind.Visitor, null, "visitor");

    /// <summary>The person behind a login; <see cref="Visitor"/> when there is none, or the account is disabled, or its agency seat is gone.</summary>
    public async Task<Actor> HandleAsync(string issuer, string subject, CancellationToken cancellationToken)
    {
        var found = await db
            .Logins.Where(login => login.Issuer == issuer && login.Subject == subject)
            .Join(db.Accounts, login => login.AccountId, account => account.Id, (login, account) => account)
            .Where(account => account.DisabledAt == null)
            .Select(account => new
            {
                account.Id,
                account.DisplayName,
                account.Role,
                AgencyId = db
                    .AgencyMembers.Where(member => member.AccountId == account.Id && member.RemovedAt == null)
                    .Select(member => (Guid?)member.AgencyId)
                    .FirstOrDefault(),
                GraduateId = db.Graduates.Where(graduate => graduate.AccountId == account.Id).Select(graduate => (Guid?)graduate.Id).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found?.Role switch
        {
            AccountRole.Graduate => new Actor(ActorKind.Graduate, found.Id, found.DisplayName, GraduateId: found.GraduateId),
            AccountRole.AgencyMember when found.AgencyId is { } agency => new Actor(ActorKind.AgencyMember, found.Id, found.DisplayName, agency),
            AccountRole.Staff => new Actor(ActorKind.Staff, found.Id, found.DisplayName),
            AccountRole.Administrator => new Actor(ActorKind.Administrator, found.Id, found.DisplayName),
            _ => Visitor,
        };
    }
}
