using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Graduates;

/// <summary>A graduate's own data to take along: JSON Resume 1.0.0, with what the alliance keeps beside it under <c>meta.jobAlliance</c>.</summary>
public sealed class ExportOwnData(AppDb db)
{
    public async Task<Result<JsonObject>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        var graduate = await db.Graduates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.GraduateId, cancellationToken);
        if (graduate is null)
        {
            return Error.NotFound("graduate.not-found");
        }

        var resume = JsonSerializer.SerializeToNode(graduate.Draft, Json.Options)!.AsObject();
        resume.Remove("headline");
        resume.Remove("summary");
        resume["$schema"] = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
        resume["basics"] = Basics(graduate);
        resume["meta"] = new JsonObject
        {
            ["version"] = "v1.0.0",
            ["lastModified"] = $"{graduate.DraftSavedAt:O}",
            ["jobAlliance"] = await BesideAsync(graduate, cancellationToken),
        };
        return resume;
    }

    private static JsonObject Basics(Graduate graduate) =>
        new()
        {
            ["name"] = graduate.Name,
            ["label"] = graduate.Draft.Headline,
            ["email"] = graduate.Email,
            ["phone"] = graduate.Phone,
            ["summary"] = graduate.Draft.Summary,
            ["location"] = new JsonObject
            {
                ["city"] = graduate.City,
                ["region"] = graduate.District,
                ["countryCode"] = "CN",
            },
        };

    private async Task<JsonObject> BesideAsync(Graduate graduate, CancellationToken cancellationToken)
    {
        var consents = await db.Consents.AsNoTracking().Where(row => row.GraduateId == graduate.Id).ToListAsync(cancellationToken);
        var timeline = await db
            .TimelineEntries.AsNoTracking()
            .Where(row => row.GraduateId == graduate.Id)
            .OrderBy(row => row.At)
            .Select(row => new
            {
                row.At,
                row.Kind,
                row.Args,
            })
            .ToListAsync(cancellationToken);
        return new JsonObject
        {
            ["university"] = graduate.University,
            ["major"] = graduate.Major,
            ["degree"] = graduate.Degree.ToString(),
            ["graduatesOn"] = $"{graduate.GraduatesOn:yyyy-MM-dd}",
            ["wishes"] = JsonSerializer.SerializeToNode(graduate.DraftWishes, Json.Options),
            ["consents"] = JsonSerializer.SerializeToNode(consents, Json.Options),
            ["timeline"] = JsonSerializer.SerializeToNode(timeline, Json.Options),
        };
    }
}
