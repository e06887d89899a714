using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;

namespace JobAlliance.Core.Agencies;

/// <summary>Staff take an agency into the alliance.</summary>
public sealed class JoinAgency(AppDb db)
{
    /// <param name="JoinedOn">Null: today.</param>
    public sealed record Request(AgencyProfile Profile, string? LicenceNumber, DateOnly? LicenceExpiresOn, DateOnly? JoinedOn = null);

    /// <returns>The new agency's id; <c>agency.name-taken</c> when a member has that name.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff && actor.Kind != ActorKind.System)
        {
            return Error.Forbidden("agency.staff-only");
        }

        List<Error> errors = [.. AgencyRules.Check(request.Profile), .. SetLicence.Check(request.LicenceNumber, request.LicenceExpiresOn)];
        if (errors.Count > 0)
        {
            return Error.Many(errors);
        }

        var agency = NewAgency(request);
        db.Agencies.Add(agency);
        db.Raise(new AgencyChanged(agency.Id));
        db.Audit(actor, "agency.joined", "agency", agency.Id);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error with { Code = "agency.name-taken", Field = nameof(AgencyProfile.Name) } : agency.Id;
    }

    private Agency NewAgency(Request request)
    {
        var agency = new Agency
        {
            Id = db.NewId(),
            Name = "",
            JoinedOn = request.JoinedOn ?? db.Today,
            LicenceNumber = SetLicence.Normalise(request.LicenceNumber),
            LicenceExpiresOn = request.LicenceExpiresOn,
        };
        request.Profile.CopyTo(agency);
        return agency;
    }
}
