using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>Its owners, or staff, change what an agency says of itself. The name stands on the licence, so only staff change it.</summary>
public sealed class EditAgency(AppDb db)
{
    /// <param name="Version">The version that was being edited: an older one is refused, and nobody's text is overwritten unseen.</param>
    public sealed record Request(Guid AgencyId, long Version, AgencyProfile Profile);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var agency = await db.Agencies.SingleOrDefaultAsync(row => row.Id == request.AgencyId, cancellationToken);
        if (agency is null || !await db.MayManageAgencyAsync(actor, agency.Id, cancellationToken))
        {
            return Error.NotFound("agency.not-found");
        }

        if (agency.Version != request.Version)
        {
            return Error.Stale("common.changed-meanwhile");
        }

        var profile = actor.IsStaff ? request.Profile : request.Profile with { Name = agency.Name };
        List<Error> errors = [.. AgencyRules.Check(profile)];
        if (errors.Count > 0)
        {
            return Error.Many(errors);
        }

        profile.CopyTo(agency);
        db.SignEdit(actor, agency.Id, agency);
        db.Raise(new AgencyChanged(agency.Id));
        db.Audit(actor, "agency.edited", "agency", agency.Id);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { Kind: ErrorKind.Conflict } error
            ? error with
            {
                Code = "agency.name-taken",
                Field = nameof(AgencyProfile.Name),
            }
            : saved;
    }
}
