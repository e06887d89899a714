using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Graduates;

internal static class OwnGraduate
{
    /// <summary>The actor's own record, tracked; <c>graduate.not-found</c> for everybody who is no graduate.</summary>
    public static async Task<Result<Graduate>> OwnGraduateAsync(this AppDb db, Actor actor, CancellationToken cancellationToken) =>
        actor is { Kind: ActorKind.Graduate, GraduateId: { } id }
        && await db.Graduates.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } found
            ? found
            : Error.NotFound("graduate.not-found");
}
