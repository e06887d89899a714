using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>A graduate who had found work looks again, or had said so by mistake: the résumé returns to the market. What was closed stays closed.</summary>
public sealed class LookForWorkAgain(AppDb db)
{
    /// <summary>Nothing happens when the graduate is looking already.</summary>
    public async Task<Result> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        var graduate = await db.Graduates.SingleOrDefaultAsync(row => row.Id == actor.GraduateId, cancellationToken);
        if (graduate is null)
        {
            return Error.NotFound("graduate.not-found");
        }

        if (graduate.HiredAt is null)
        {
            return Result.Success;
        }

        graduate.HiredAt = null;
        db.Raise(new ResumesChanged([graduate.Id]));
        db.Audit(actor, "graduate.looks-again", "graduate", graduate.Id);
        db.Tell(graduate.Id, "graduate.looks-again", $"graduate.looks-again:{graduate.Id:N}:{graduate.Version}", []);
        return await db.TrySaveAsync(cancellationToken);
    }
}
