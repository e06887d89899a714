using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Web.Pages.Me;

public sealed class ProfileFields
{
    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? University { get; set; }

    public string? Major { get; set; }

    public Degree Degree { get; set; }

    public DateOnly? GraduatesOn { get; set; }

    public string? City { get; set; }

    public string? District { get; set; }

    public static ProfileFields Of(GraduateProfile profile) =>
        new()
        {
            Name = profile.Name,
            Phone = profile.Phone,
            Email = profile.Email,
            University = profile.University,
            Major = profile.Major,
            Degree = profile.Degree,
            GraduatesOn = profile.GraduatesOn,
            City = profile.City,
            District = profile.District,
        };

    public GraduateProfile ToProfile() =>
        new()
        {
            Name = Name ?? "",
            Phone = Phone,
            Email = Email,
            University = University,
            Major = Major,
            Degree = Degree,
            GraduatesOn = GraduatesOn,
            City = City,
            District = District,
        };
}

public sealed class EducationFields
{
    public string? Institution { get; set; }

    public string? Area { get; set; }

    public string? StudyType { get; set; }

    public string? StartDate { get; set; }

    public string? EndDate { get; set; }

    public string? Courses { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Institution + Area + StudyType + StartDate + EndDate + Courses);

    public static EducationFields Of(ResumeEducation entry) =>
        new()
        {
            Institution = entry.Institution,
            Area = entry.Area,
            StudyType = entry.StudyType,
            StartDate = entry.StartDate,
            EndDate = entry.EndDate,
            Courses = Lines.Join(entry.Courses),
        };

    public ResumeEducation ToEntry() =>
        new(
            Lines.Blank(Institution),
            Lines.Blank(Area),
            Lines.Blank(StudyType),
            Lines.Blank(StartDate),
            Lines.Blank(EndDate),
            TypedList.Split(Courses)
        );
}

public sealed class WorkFields
{
    public string? Name { get; set; }

    public string? Position { get; set; }

    public string? StartDate { get; set; }

    public string? EndDate { get; set; }

    public string? Summary { get; set; }

    public string? Highlights { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Position + StartDate + EndDate + Summary + Highlights);

    public static WorkFields Of(ResumeWork entry) =>
        new()
        {
            Name = entry.Name,
            Position = entry.Position,
            StartDate = entry.StartDate,
            EndDate = entry.EndDate,
            Summary = entry.Summary,
            Highlights = string.Join('\n', entry.Highlights ?? []),
        };

    public ResumeWork ToEntry() =>
        new(
            Lines.Blank(Name),
            Lines.Blank(Position),
            Lines.Blank(StartDate),
            Lines.Blank(EndDate),
            Lines.Blank(Summary),
            Lines.Paragraphs(Highlights)
        );
}

public sealed class ProjectFields
{
    public string? Name { get; set; }

    public string? Role { get; set; }

    public string? StartDate { get; set; }

    public string? EndDate { get; set; }

    public string? Description { get; set; }

    public string? Highlights { get; set; }

    public string? Keywords { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Role + StartDate + EndDate + Description + Highlights + Keywords);

    public static ProjectFields Of(ResumeProject entry) =>
        new()
        {
            Name = entry.Name,
            Role = entry.Role,
            StartDate = entry.StartDate,
            EndDate = entry.EndDate,
            Description = entry.Description,
            Highlights = string.Join('\n', entry.Highlights ?? []),
            Keywords = Lines.Join(entry.Keywords),
        };

    public ResumeProject ToEntry() =>
        new(
            Lines.Blank(Name),
            Lines.Blank(Description),
            Lines.Blank(StartDate),
            Lines.Blank(EndDate),
            Lines.Paragraphs(Highlights),
            TypedList.Split(Keywords),
            Lines.Blank(Role)
        );
}
