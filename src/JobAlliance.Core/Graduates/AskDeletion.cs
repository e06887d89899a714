using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Messages;

namespace JobAlliance.Core.Graduates;

/// <summary>
/// A graduate asks for deletion (个人信息保护法, article 47): the résumé is off the market at once, and staff, who must look at what is still open, are told.
/// </summary>
public sealed class AskDeletion(AppDb db)
{
    public sealed record Request(bool Sure);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!request.Sure)
        {
            return Error.Invalid("graduate.deletion-not-sure", "Sure");
        }

        var found = await db.OwnGraduateAsync(actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var graduate = found.Value;
        graduate.IsVisible = false;
        db.Raise(new ResumesChanged([graduate.Id]));
        db.Audit(actor, "graduate.deletion-asked", "graduate", graduate.Id);
        var day = $"{db.Today:yyyyMMdd}";
        await db.NotifyStaffAsync(new News("graduate.deletion-asked", $"graduate.deletion-asked:{graduate.Id:N}:{day}", "/staff"), cancellationToken);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { Kind: ErrorKind.Conflict } ? Result.Success : saved; // asked twice on one day
    }
}
