using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Exchange;

/// <summary>A notice is taken back: nobody sees it any more, and nobody has it unread.</summary>
public sealed class WithdrawNotice(AppDb db)
{
    public sealed record Request(Guid NoticeId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var notice = await db.Notices.SingleOrDefaultAsync(row => row.Id == request.NoticeId && row.WithdrawnAt == null, cancellationToken);
        if (notice is null)
        {
            return Error.NotFound("notice.not-found");
        }

        notice.WithdrawnAt = db.Now;
        db.Audit(actor, "notice.withdrawn", "notice", notice.Id);
        return await db.TrySaveAsync(cancellationToken);
    }
}
