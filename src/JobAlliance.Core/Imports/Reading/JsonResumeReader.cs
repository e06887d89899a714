using System.Text.Json;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>
/// Reads JSON Resume 1.0.0 (https://jsonresume.org/schema). What a graduate wants stands under <c>meta.jobAlliance</c>: <c>id</c>, <c>desiredTitles</c>,
/// <c>desiredCity</c>, <c>desiredDistricts</c>, <c>minimumMonthlySalary</c>, <c>employmentTypes</c>, <c>industries</c>, <c>blockedEmployers</c>, <c>visible</c>.
/// </summary>
internal static class JsonResumeReader
{
    private const int LongestText = 20_000;

    public static (ImportedResume? Value, IReadOnlyList<RowProblem> Problems) Read(JsonElement document)
    {
        var problems = new List<RowProblem>();
        var basics = document.Member("basics");
        var ours = document.Member("meta").Member("jobAlliance");
        var identifier = ours.Member("id").Text() ?? document.Member("meta").Member("canonical").Text();
        Check(document, identifier, problems);
        if (problems.Exists(problem => problem.IsRefusal))
        {
            return (null, problems);
        }

        var city = basics.Member("location").Member("city").Text();
        return (
            new ImportedResume(
                identifier!,
                basics.Member("name").Text() ?? "",
                basics.Member("phone").Text(),
                basics.Member("email").Text(),
                city,
                ours.Member("visible") is { ValueKind: JsonValueKind.True },
                ResumeSections.Read(document),
                WishesOf(ours, city, problems)
            ),
            problems
        );
    }

    private static void Check(JsonElement document, string? identifier, List<RowProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(identifier) || identifier.Length > 200)
        {
            problems.Add(RowProblem.Refused("import.identifier-missing", "meta.jobAlliance.id"));
        }

        if (!document.Member("education").Items().Any() && !document.Member("skills").Items().Any() && !document.Member("work").Items().Any())
        {
            problems.Add(RowProblem.Refused("import.resume-empty"));
        }

        if (document.Member("basics").Member("summary").Text() is { Length: > LongestText })
        {
            problems.Add(RowProblem.Refused("import.text-too-long", "basics.summary"));
        }
    }

    private static Wishes WishesOf(JsonElement? ours, string? city, List<RowProblem> problems) =>
        new()
        {
            Titles = [.. ours.Member("desiredTitles").Texts()],
            City = ours.Member("desiredCity").Text() ?? city,
            Districts = [.. ours.Member("desiredDistricts").Texts()],
            MinimumMonthlySalary = Pay(ours.Member("minimumMonthlySalary"), problems),
            EmploymentTypes =
            [
                .. ours.Member("employmentTypes").Texts().Select(EmploymentTypeText.Read).Where(type => type != EmploymentType.Unknown),
            ],
            Industries = [.. ours.Member("industries").Texts()],
            BlockedEmployers = [.. ours.Member("blockedEmployers").Texts()],
        };

    private static int? Pay(JsonElement? element, List<RowProblem> problems)
    {
        if (element is null || element.Number() is > 0 and <= 1_000_000)
        {
            return element.Number();
        }

        problems.Add(RowProblem.Dropped("import.salary-unreadable", "meta.jobAlliance.minimumMonthlySalary", element.Text()));
        return null;
    }
}
