using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Guidance;

/// <summary>
/// Writes confirmed skills into a new version of the résumé, with the guidance as their source, and into the draft, so that the next submission does not lose
/// them: by the name that people read, and none that stands there under another of its names. Saved by the caller.
/// </summary>
public sealed class ConfirmSkills(AppDb db, MarketVocabulary vocabulary)
{
    internal async Task AddAsync(GuidanceTask task, Actor actor, CancellationToken cancellationToken)
    {
        if (task.SkillsConfirmed.Count == 0)
        {
            return;
        }

        var graduate = await db.Graduates.SingleAsync(row => row.Id == task.GraduateId, cancellationToken);
        graduate.Draft = With(graduate.Draft, task);
        db.SignEdit(actor, graduate.Id, graduate);
        var newest = await db.ResumeVersions.SingleOrDefaultAsync(
            row => row.GraduateId == graduate.Id && row.Number == graduate.SubmittedVersion,
            cancellationToken
        );
        if (newest is null)
        {
            return;
        }

        graduate.SubmittedVersion++;
        db.ResumeVersions.Add(Next(newest, graduate.SubmittedVersion, task));
        db.Raise(new ResumesChanged([graduate.Id]));
        db.Audit(actor, "resume.skills-confirmed", "graduate", graduate.Id, detail: string.Join(", ", task.SkillsConfirmed));
    }

    private ResumeVersion Next(ResumeVersion newest, int number, GuidanceTask task) =>
        new()
        {
            Id = db.NewId(),
            GraduateId = newest.GraduateId,
            Number = number,
            Resume = With(newest.Resume, task),
            Wishes = newest.Wishes,
            SubmittedAt = db.Now,
            Source = Source(task),
        };

    private Resume With(Resume resume, GuidanceTask task)
    {
        var held = resume.Skills.Select(skill => KeyOf(skill.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = task.SkillsConfirmed.Where(skill => held.Add(KeyOf(skill))).Select(skill => new ResumeSkill(NameOf(skill), Source: Source(task)));
        return resume with { Skills = [.. resume.Skills, .. added] };
    }

    private string KeyOf(string skill) => vocabulary.Skills.Get(skill)?.Key ?? vocabulary.SkillKey(skill);

    private string NameOf(string skill) => vocabulary.Skills.Get(skill)?.Chinese ?? skill;

    private static string Source(GuidanceTask task) => $"guidance:{task.Id:N}";
}
