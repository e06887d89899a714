using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>A graduate found work without us (or staff learned of it): everything that is open closes, and nobody calls any more.</summary>
public sealed class ReportHiredElsewhere(AppDb db, CloseOnHire closing)
{
    /// <param name="GraduateId">Whose; a graduate reports the own only.</param>
    public sealed record Request(Guid GraduateId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var graduate = await db.Graduates.SingleOrDefaultAsync(
            row => row.Id == request.GraduateId && (actor.IsStaff || row.Id == actor.GraduateId),
            cancellationToken
        );
        if (graduate is null)
        {
            return Error.NotFound("graduate.not-found");
        }

        if (graduate.HiredAt is not null)
        {
            return Error.Conflict("graduate.hired-already");
        }

        await closing.CloseAsync(graduate.Id, null, actor, cancellationToken);
        db.Audit(actor, "graduate.hired-elsewhere", "graduate", graduate.Id);
        db.Tell(graduate.Id, "graduate.hired-elsewhere", $"graduate.hired-elsewhere:{graduate.Id:N}:{graduate.Version}", []);
        return await db.TrySaveAsync(cancellationToken);
    }
}
