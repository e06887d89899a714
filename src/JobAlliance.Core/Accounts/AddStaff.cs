using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Accounts;

/// <summary>An administrator makes an account for somebody of the centre, who is then invited to it.</summary>
public sealed class AddStaff(AppDb db)
{
    public sealed record Request(string Name, string Email, bool IsAdministrator);

    /// <returns>The account, to be invited by <see cref="InviteAccount"/>.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Kind is not (ActorKind.Administrator or ActorKind.System))
        {
            return Error.Forbidden("account.administrators-only");
        }

        if (string.IsNullOrWhiteSpace(request.Name))
        {
            return Error.Invalid("member.name-missing", nameof(request.Name));
        }

        if (!System.Net.Mail.MailAddress.TryCreate(request.Email, out _))
        {
            return Error.Invalid("common.email-wrong", nameof(request.Email));
        }

        var email = request.Email.Trim().ToLowerInvariant();
        if (await db.Accounts.AnyAsync(account => account.Email == email, cancellationToken))
        {
            return Error.Invalid("account.email-known", nameof(request.Email));
        }

        var added = db.Accounts.Add(NewAccount(request, email)).Entity;
        db.Audit(actor, "account.staff-added", "account", added.Id, detail: added.Role.ToString());
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : added.Id;
    }

    private Account NewAccount(Request request, string email) =>
        new()
        {
            Id = db.NewId(),
            DisplayName = request.Name.Trim(),
            Role = request.IsAdministrator ? AccountRole.Administrator : AccountRole.Staff,
            Email = email,
            CreatedAt = db.Now,
        };
}
