using JobAlliance.Core.Graduates;

namespace JobAlliance.Core.Market;

/// <summary>What keyword search reads of a résumé: its sections, which hold neither name nor contact data.</summary>
internal static class ResumeText
{
    public static string Of(Resume resume) =>
        string.Join(
            '\n',
            new[] { resume.Headline, resume.Summary }
                .Concat(resume.Work.SelectMany(work => new[] { work.Position, work.Summary }.Concat(work.Highlights ?? [])))
                .Concat(resume.Projects.SelectMany(project => new[] { project.Name, project.Description }.Concat(project.Highlights ?? [])))
                .Concat(resume.Education.SelectMany(education => new[] { education.Area }.Concat(education.Courses ?? [])))
                .Append(string.Join('、', resume.Skills.Select(skill => skill.Name)))
                .Append(string.Join('、', resume.Certificates.Select(certificate => certificate.Name)))
                .Append(string.Join('、', resume.Languages.Select(language => language.Language)))
                .Where(part => !string.IsNullOrWhiteSpace(part))
        );
}
