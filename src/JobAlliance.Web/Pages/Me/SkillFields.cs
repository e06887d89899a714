using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;

namespace JobAlliance.Web.Pages.Me;

/// <summary>Skills, certificates and languages: one a line. What an entry held beside its name is kept.</summary>
public sealed class SkillFields
{
    public string? Skills { get; set; }

    public string? Certificates { get; set; }

    public string? Languages { get; set; }

    public static SkillFields Of(Resume resume) =>
        new()
        {
            Skills = Lines.Join(resume.Skills.Select(skill => skill.Name)),
            Certificates = string.Join('\n', resume.Certificates.Select(certificate => certificate.Name)),
            Languages = string.Join(
                '\n',
                resume.Languages.Select(language => language.Fluency is { } fluency ? $"{language.Language} {fluency}" : language.Language)
            ),
        };

    public Resume Into(Resume resume) =>
        resume with
        {
            Skills = [.. TypedList.Split(Skills).Select(name => resume.Skills.FirstOrDefault(skill => skill.Name == name) ?? new ResumeSkill(name))],
            Certificates =
            [
                .. Lines
                    .Paragraphs(Certificates)
                    .Select(name => resume.Certificates.FirstOrDefault(one => one.Name == name) ?? new ResumeCertificate(name)),
            ],
            Languages = [.. Lines.Paragraphs(Languages).Select(Language)],
        };

    private static ResumeLanguage Language(string line)
    {
        var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ResumeLanguage(parts[0], parts.Length > 1 ? parts[1] : null);
    }
}
