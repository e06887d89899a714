using System.Text.Json;
using JobAlliance.Core.Graduates;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>The sections of a JSON Resume document.</summary>
internal static class ResumeSections
{
    public static Resume Read(JsonElement document)
    {
        var basics = document.Member("basics");
        return new Resume
        {
            Headline = basics.Member("label").Text(),
            Summary = basics.Member("summary").Text(),
            Education = [.. document.Member("education").Items().Select(EducationOf)],
            Work = [.. document.Member("work").Items().Select(WorkOf)],
            Projects = [.. document.Member("projects").Items().Select(ProjectOf)],
            Skills = [.. document.Member("skills").Items().Select(SkillOf).Where(skill => skill.Name.Length > 0)],
            Certificates = [.. document.Member("certificates").Items().Select(CertificateOf)],
            Languages = [.. document.Member("languages").Items().Select(LanguageOf)],
        };
    }

    private static ResumeEducation EducationOf(JsonElement one) =>
        new(one.Text("institution"), one.Text("area"), one.Text("studyType"), one.Text("startDate"), one.Text("endDate"), Texts(one, "courses"));

    private static ResumeWork WorkOf(JsonElement one) =>
        new(one.Text("name"), one.Text("position"), one.Text("startDate"), one.Text("endDate"), one.Text("summary"), Texts(one, "highlights"));

    private static ResumeProject ProjectOf(JsonElement one) =>
        new(
            one.Text("name"),
            one.Text("description"),
            one.Text("startDate"),
            one.Text("endDate"),
            Texts(one, "highlights"),
            Texts(one, "keywords"),
            one.Member("roles").Texts().FirstOrDefault()
        );

    private static ResumeSkill SkillOf(JsonElement one) => new(((JsonElement?)one).Text() ?? "", one.Text("level"), Texts(one, "keywords"));

    private static ResumeCertificate CertificateOf(JsonElement one) => new(one.Text("name") ?? "", one.Text("date"), one.Text("issuer"));

    private static ResumeLanguage LanguageOf(JsonElement one) => new(one.Text("language") ?? "", one.Text("fluency"));

    private static IReadOnlyList<string>? Texts(JsonElement one, string name) =>
        one.Member(name) is { } list ? [.. ((JsonElement?)list).Texts()] : null;
}
