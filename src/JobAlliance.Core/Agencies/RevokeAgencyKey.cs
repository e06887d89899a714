using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>Ends a key at once.</summary>
public sealed class RevokeAgencyKey(AppDb db)
{
    public sealed record Request(Guid AgencyId, Guid KeyId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var key = await db.AgencyKeys.SingleOrDefaultAsync(row => row.Id == request.KeyId && row.AgencyId == request.AgencyId, cancellationToken);
        if (key is null || !await db.MayManageAgencyAsync(actor, request.AgencyId, cancellationToken))
        {
            return Error.NotFound("key.not-found");
        }

        key.RevokedAt ??= db.Now;
        db.Audit(actor, "agency.key-revoked", "agency", request.AgencyId, detail: key.Prefix);
        return await db.TrySaveAsync(cancellationToken);
    }
}
