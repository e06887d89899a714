using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>Names the alliance, its place and its centre; there is one row, made the first time.</summary>
public sealed class FoundAlliance(AppDb db)
{
    public sealed record Request(string Name, string City, string? District, string CentreName);

    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff && actor.Kind != ActorKind.System)
        {
            return Error.Forbidden("agency.staff-only");
        }

        List<Error> errors = [.. Check(request)];
        if (errors.Count > 0)
        {
            return Error.Many(errors);
        }

        var alliance = await db.Alliances.OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (alliance is null)
        {
            alliance = new Alliance
            {
                Id = db.NewId(),
                Name = request.Name,
                City = request.City,
                CentreName = request.CentreName,
            };
            db.Alliances.Add(alliance);
        }

        (alliance.Name, alliance.City, alliance.District, alliance.CentreName) = (request.Name, request.City, request.District, request.CentreName);
        db.Audit(actor, "alliance.named", "alliance", alliance.Id, detail: request.Name);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : alliance.Id;
    }

    private static IEnumerable<Error> Check(Request request)
    {
        if (string.IsNullOrWhiteSpace(request.Name))
        {
            yield return Error.Invalid("alliance.name-missing", nameof(request.Name));
        }

        if (string.IsNullOrWhiteSpace(request.City))
        {
            yield return Error.Invalid("alliance.city-missing", nameof(request.City));
        }

        if (string.IsNullOrWhiteSpace(request.CentreName))
        {
            yield return Error.Invalid("alliance.centre-missing", nameof(request.CentreName));
        }
    }
}
