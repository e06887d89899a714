using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Imports.Reading;

namespace JobAlliance.Core.Imports;

/// <summary>A graduate's own résumé as JSON Resume 1.0.0 (https://jsonresume.org/schema), in and out. Wishes stand under <c>meta.jobAlliance</c>.</summary>
public static class JsonResumeFormat
{
    private const string Schema = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    /// <summary>Refused with one error a field for what cannot be read.</summary>
    public static Result<ImportedResume> Read(JsonElement document)
    {
        var (resume, problems) = JsonResumeReader.Read(document);
        return resume is null
            ? Error.Many([
                .. problems.Where(problem => problem.IsRefusal).Select(problem => Error.Invalid(problem.Code, problem.Field, [.. problem.Args])),
            ])
            : resume;
    }

    /// <param name="identifier">What stands under <c>meta.jobAlliance.id</c>.</param>
    public static JsonObject Write(string identifier, GraduateProfile profile, Resume resume, Wishes wishes, bool isVisible)
    {
        var document = Node(
            new
            {
                resume.Work,
                resume.Education,
                resume.Projects,
                resume.Skills,
                resume.Certificates,
                resume.Languages,
            }
        );
        document["$schema"] = Schema;
        document["basics"] = Basics(profile, resume);
        document["meta"] = new JsonObject { ["jobAlliance"] = Ours(identifier, wishes, isVisible) };
        return document;
    }

    private static JsonObject Basics(GraduateProfile profile, Resume resume) =>
        Node(
            new
            {
                profile.Name,
                Label = resume.Headline,
                profile.Email,
                profile.Phone,
                resume.Summary,
                Location = profile.City is null ? null : new { CountryCode = "CN", profile.City },
            }
        );

    private static JsonObject Ours(string identifier, Wishes wishes, bool isVisible) =>
        Node(
            new
            {
                Id = identifier,
                DesiredTitles = wishes.Titles,
                DesiredCity = wishes.City,
                DesiredDistricts = wishes.Districts,
                wishes.MinimumMonthlySalary,
                wishes.EmploymentTypes,
                wishes.Industries,
                wishes.BlockedEmployers,
                Visible = isVisible,
            }
        );

    private static JsonObject Node<T>(T value) => (JsonObject)JsonSerializer.SerializeToNode(value, Json.Options)!;
}
