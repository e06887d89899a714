using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Accounts;

/// <summary>A person's own account: the name shown, and the language of the system's mail.</summary>
public sealed class EditAccount(AppDb db)
{
    public sealed record Request(string Name, string Language);

    public sealed record Shown(string Name, string? Email, string Language, AccountRole Role);

    public async Task<Shown?> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        await db
            .Accounts.Where(account => account.Id == actor.AccountId)
            .Select(account => new Shown(account.DisplayName, account.Email, account.Language, account.Role))
            .SingleOrDefaultAsync(cancellationToken);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Name))
        {
            return Error.Invalid("account.name-missing", nameof(request.Name));
        }

        if (request.Language is not ("zh-CN" or "en"))
        {
            return Error.Invalid("account.language-unknown", nameof(request.Language));
        }

        if (await db.Accounts.SingleOrDefaultAsync(row => row.Id == actor.AccountId, cancellationToken) is not { } account)
        {
            return Error.NotFound("account.not-found");
        }

        (account.DisplayName, account.Language) = (request.Name.Trim(), request.Language);
        return await db.TrySaveAsync(cancellationToken);
    }
}
