using JobAlliance.Core.Accounts;
using JobAlliance.Core.Common;

namespace JobAlliance.Web.Identity;

/// <summary>Makes an account's one-time link and mails it.</summary>
public sealed class Invitations(InviteAccount inviteAccount, AccountMails mails)
{
    public async Task<Result> SendAsync(Guid accountId, Actor actor, CancellationToken cancellationToken)
    {
        var result = await inviteAccount.HandleAsync(accountId, actor, cancellationToken);
        if (result.Error is { } error)
        {
            return error;
        }

        var invited = result.Value;
        await mails.SendAsync(
            "Invitation",
            invited.Email,
            invited.Name,
            invited.Language,
            $"/account/invitation?token={invited.Token}",
            cancellationToken
        );
        return Result.Success;
    }
}
