using JobAlliance.Core.Accounts;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>
/// An owner, or staff, gives a person a seat in the agency. Somebody without an account gets one, and sets a password by the 'forgotten password' page
/// at the first sign-in. A person holds a seat in one agency at a time.
/// </summary>
public sealed class AddMember(AppDb db)
{
    public sealed record Request(Guid AgencyId, string Name, string Email, AgencyRole Role);

    /// <returns>The member's account.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!await db.MayManageAgencyAsync(actor, request.AgencyId, cancellationToken))
        {
            return Error.NotFound("agency.not-found");
        }

        List<Error> errors = [.. Check(request)];
        if (errors.Count > 0)
        {
            return Error.Many(errors);
        }

        var email = request.Email.Trim().ToLowerInvariant();
        var account = await db.Accounts.FirstOrDefaultAsync(row => row.Email == email, cancellationToken);
        if (account is not null && await RefusalAsync(account, request, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        account ??= db.Accounts.Add(NewAccount(request, email)).Entity;
        await SeatAsync(request, account.Id, cancellationToken);
        db.Audit(actor, "agency.member-added", "agency", request.AgencyId, detail: request.Role.ToString());
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : account.Id;
    }

    private static IEnumerable<Error> Check(Request request)
    {
        if (string.IsNullOrWhiteSpace(request.Name))
        {
            yield return Error.Invalid("member.name-missing", nameof(request.Name));
        }

        if (!System.Net.Mail.MailAddress.TryCreate(request.Email, out _))
        {
            yield return Error.Invalid("common.email-wrong", nameof(request.Email));
        }
    }

    private async Task<Error?> RefusalAsync(Account account, Request request, CancellationToken cancellationToken)
    {
        if (account.Role != AccountRole.AgencyMember)
        {
            return Error.Invalid("member.other-role", nameof(request.Email));
        }

        var seat = await db.AgencyMembers.FirstOrDefaultAsync(row => row.AccountId == account.Id && row.RemovedAt == null, cancellationToken);
        return seat is null
            ? null
            : Error.Invalid(seat.AgencyId == request.AgencyId ? "member.there-already" : "member.other-agency", nameof(request.Email));
    }

    private Account NewAccount(Request request, string email) =>
        new()
        {
            Id = db.NewId(),
            DisplayName = request.Name.Trim(),
            Role = AccountRole.AgencyMember,
            Email = email,
            CreatedAt = db.Now,
        };

    private async Task SeatAsync(Request request, Guid accountId, CancellationToken cancellationToken)
    {
        var former = await db.AgencyMembers.SingleOrDefaultAsync(
            row => row.AgencyId == request.AgencyId && row.AccountId == accountId,
            cancellationToken
        );
        if (former is not null)
        {
            (former.RemovedAt, former.Role) = (null, request.Role);
            return;
        }

        db.AgencyMembers.Add(
            new AgencyMember
            {
                Id = db.NewId(),
                AgencyId = request.AgencyId,
                AccountId = accountId,
                Role = request.Role,
                JoinedAt = db.Now,
            }
        );
    }
}
