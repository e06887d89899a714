using System.Text.Json;
using JobAlliance.Core.Graduates;

namespace JobAlliance.Benchmarks;

/// <summary>Reads JSON Resume as <c>market.py</c> writes it. Wishes for a district or a pay are wishes, not musts.</summary>
internal static class MarketResumeReader
{
    public static MarketResume Read(JsonElement document)
    {
        var basics = document.Member("basics");
        var wishes = document.Member("meta").Member("jobAlliance");
        return new MarketResume(
            wishes.Member("id").Text() ?? "",
            ResumeOf(document, basics),
            WishesOf(wishes, basics.Member("location").Member("city").Text())
        );
    }

    private static Resume ResumeOf(JsonElement document, JsonElement? basics) =>
        new()
        {
            Headline = basics.Member("label").Text(),
            Summary = basics.Member("summary").Text(),
            Education = [.. document.Member("education").Items().Select(EducationOf)],
            Work = [.. document.Member("work").Items().Select(WorkOf)],
            Projects = [.. document.Member("projects").Items().Select(ProjectOf)],
            Skills = [.. document.Member("skills").Items().Select(SkillOf)],
            Certificates =
            [
                .. document
                    .Member("certificates")
                    .Items()
                    .Select(one => new ResumeCertificate(Text(one, "name") ?? "", Text(one, "date"), Text(one, "issuer"))),
            ],
            Languages =
            [
                .. document.Member("languages").Items().Select(one => new ResumeLanguage(Text(one, "language") ?? "", Text(one, "fluency"))),
            ],
        };

    private static Wishes WishesOf(JsonElement? wishes, string? city) =>
        new()
        {
            Titles = wishes.Member("desiredTitles").Texts(),
            City = wishes.Member("desiredCity").Text() ?? city,
            Districts = wishes.Member("desiredDistricts").Texts(),
            MinimumMonthlySalary = wishes.Member("minimumMonthlySalary").Number(),
        };

    private static ResumeEducation EducationOf(JsonElement one) =>
        new(
            Text(one, "institution"),
            Text(one, "area"),
            Text(one, "studyType"),
            Text(one, "startDate"),
            Text(one, "endDate"),
            one.Member("courses").Texts()
        );

    private static ResumeWork WorkOf(JsonElement one) =>
        new(
            Text(one, "name"),
            Text(one, "position"),
            Text(one, "startDate"),
            Text(one, "endDate"),
            Text(one, "summary"),
            one.Member("highlights").Texts()
        );

    private static ResumeProject ProjectOf(JsonElement one) =>
        new(
            Text(one, "name"),
            Text(one, "description"),
            Text(one, "startDate"),
            Text(one, "endDate"),
            one.Member("highlights").Texts(),
            one.Member("keywords").Texts(),
            one.Member("roles").Text()
        );

    private static ResumeSkill SkillOf(JsonElement one) => new(((JsonElement?)one).Text() ?? "", Text(one, "level"), one.Member("keywords").Texts());

    private static string? Text(JsonElement element, string name) => element.Member(name).Text();
}
