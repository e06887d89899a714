using JobAlliance.Core.Graduates;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Web.Pages.Shared.Editing;

namespace JobAlliance.Web.Pages.Me;

/// <summary>The steps of the résumé, in their order; each is a form of its own.</summary>
public enum ResumeStep
{
    Profile,
    Education,
    Work,
    Projects,
    Skills,
    Wishes,
    Check,
}

/// <summary>What the résumé's forms hold: everything as it is typed.</summary>
public sealed class ResumeForm : EditedForm
{
    /// <summary>The step that is shown: set by the page, never by what was sent.</summary>
    internal ResumeStep Step { get; set; }

    public ProfileFields Profile { get; set; } = new();

    public string? Headline { get; set; }

    public string? Summary { get; set; }

    public List<EducationFields> Education { get; set; } = [];

    public List<WorkFields> Work { get; set; } = [];

    public List<ProjectFields> Projects { get; set; } = [];

    public SkillFields Skills { get; set; } = new();

    public WishFields Wishes { get; set; } = new();

    public override IReadOnlyList<EditedField> EditedFields() => ResumeEdits.Of(Step);

    public static ResumeForm Of(ReadOwnResume.Answer answer, ResumeStep step)
    {
        var form = new ResumeForm
        {
            Step = step,
            Version = answer.Version,
            Profile = ProfileFields.Of(answer.Profile),
            Headline = answer.Draft.Headline,
            Summary = answer.Draft.Summary,
            Education = [.. answer.Draft.Education.Select(EducationFields.Of)],
            Work = [.. answer.Draft.Work.Select(WorkFields.Of)],
            Projects = [.. answer.Draft.Projects.Select(ProjectFields.Of)],
            Skills = SkillFields.Of(answer.Draft),
            Wishes = WishFields.Of(answer.Wishes),
        };
        form.Remember();
        return form;
    }

    /// <summary>What a step's form says; the other parts stay as they are.</summary>
    public SaveResumeDraft.Request ToRequest(ResumeStep step, Resume draft, Wishes wishes) =>
        step switch
        {
            ResumeStep.Profile => new(Profile.ToProfile(), draft with { Headline = Lines.Blank(Headline), Summary = Lines.Blank(Summary) }),
            ResumeStep.Education => new(Resume: draft with { Education = [.. Education.Where(row => !row.IsEmpty).Select(row => row.ToEntry())] }),
            ResumeStep.Work => new(Resume: draft with { Work = [.. Work.Where(row => !row.IsEmpty).Select(row => row.ToEntry())] }),
            ResumeStep.Projects => new(Resume: draft with { Projects = [.. Projects.Where(row => !row.IsEmpty).Select(row => row.ToEntry())] }),
            ResumeStep.Skills => new(Resume: Skills.Into(draft)),
            ResumeStep.Wishes => new(Wishes: Wishes.Into(wishes)),
            _ => new(),
        };

    public void Add(ResumeStep step)
    {
        switch (step)
        {
            case ResumeStep.Education:
                Education.Add(new());
                break;
            case ResumeStep.Work:
                Work.Add(new());
                break;
            case ResumeStep.Projects:
                Projects.Add(new());
                break;
        }
    }

    public void Remove(ResumeStep step, int index)
    {
        switch (step)
        {
            case ResumeStep.Education when index < Education.Count:
                Education.RemoveAt(index);
                break;
            case ResumeStep.Work when index < Work.Count:
                Work.RemoveAt(index);
                break;
            case ResumeStep.Projects when index < Projects.Count:
                Projects.RemoveAt(index);
                break;
        }
    }
}

/// <summary>Texts as people type them.</summary>
internal static class Lines
{
    public static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    public static List<string> Paragraphs(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public static string Join(IEnumerable<string>? words) =>
        string.Join(System.Globalization.CultureInfo.CurrentUICulture.Name.StartsWith("zh", StringComparison.Ordinal) ? "\u3001" : ", ", words ?? []);
}
