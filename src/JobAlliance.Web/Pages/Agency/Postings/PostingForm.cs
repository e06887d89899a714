using JobAlliance.Core.Common;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Web.Pages.Shared.Editing;

namespace JobAlliance.Web.Pages.Agency.Postings;

/// <summary>A posting as a form has it: texts and figures that may be anything.</summary>
public sealed class PostingForm : EditedForm
{
    private static readonly EditedField[] Edited =
    [
        new(nameof(Title), "Postings.FieldTitle", "Content.Title"),
        new(nameof(EmployerName), "Postings.FieldEmployer", "Content.EmployerName"),
        new(nameof(Description), "Postings.FieldDescription", "Content.Description"),
        new(nameof(Duties), "Postings.FieldDuties", "Content.Duties"),
        new(nameof(EmploymentType), "Postings.FieldType", "Content.EmploymentType"),
        new(nameof(Openings), "Postings.FieldOpenings", "Content.Openings"),
        new(nameof(Industry), "Postings.FieldIndustry", "Content.Industry"),
        new(nameof(MustSkills), "Postings.FieldMust", "Content.MustSkills"),
        new(nameof(NiceSkills), "Postings.FieldNice", "Content.NiceSkills"),
        new(nameof(MinimumDegree), "Postings.FieldDegree", "Content.MinimumDegree"),
        new(nameof(Experience), "Postings.FieldExperience", "Content.Experience"),
        new(nameof(Majors), "Postings.FieldMajors", "Content.Majors"),
        new(nameof(City), "Postings.FieldCity", "Content.City"),
        new(nameof(District), "Postings.FieldDistrict", "Content.District"),
        new(nameof(SalaryMinimum), "Postings.FieldPayFrom", "Content.Salary"),
        new(nameof(SalaryMaximum), "Postings.FieldPayTo", "Content.Salary"),
        new(nameof(SalaryMonths), "Postings.FieldPayMonths", "Content.Salary"),
        new(nameof(ValidThrough), "Postings.FieldValidThrough", "Content.ValidThrough"),
        new(nameof(ContactName), "Postings.FieldContactName", "Contact.Name"),
        new(nameof(ContactPhone), "Postings.FieldContactPhone", "Contact.Phone"),
        new(nameof(ContactEmail), "Postings.FieldContactEmail", "Contact.Email"),
    ];

    public string? Title { get; set; }

    public string? EmployerName { get; set; }

    public string? Description { get; set; }

    public string? Duties { get; set; }

    public string? MustSkills { get; set; }

    public string? NiceSkills { get; set; }

    public Degree MinimumDegree { get; set; }

    public string? Majors { get; set; }

    public string? Experience { get; set; }

    public string? City { get; set; }

    public string? District { get; set; }

    public int? SalaryMinimum { get; set; }

    public int? SalaryMaximum { get; set; }

    public int? SalaryMonths { get; set; } = 12;

    public EmploymentType EmploymentType { get; set; } = EmploymentType.FullTime;

    public string? Industry { get; set; }

    public int? Openings { get; set; } = 1;

    public DateOnly? ValidThrough { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    public string? ContactEmail { get; set; }

    public override IReadOnlyList<EditedField> EditedFields() => Edited;

    public static PostingForm Of(Posting posting)
    {
        var content = posting.Content;
        var form = new PostingForm
        {
            Version = posting.Version,
            Title = content.Title,
            EmployerName = content.EmployerName,
            Description = content.Description,
            Duties = content.Duties,
            MustSkills = string.Join('、', content.MustSkills),
            NiceSkills = string.Join('、', content.NiceSkills),
            MinimumDegree = content.MinimumDegree,
            Majors = string.Join('、', content.Majors),
            Experience = content.Experience,
            City = content.City,
            District = content.District,
            SalaryMinimum = content.Salary?.Minimum,
            SalaryMaximum = content.Salary?.Maximum,
            SalaryMonths = content.Salary?.MonthsPerYear ?? 12,
            EmploymentType = content.EmploymentType,
            Industry = content.Industry,
            Openings = content.Openings,
            ValidThrough = content.ValidThrough,
            ContactName = posting.Contact?.Name,
            ContactPhone = posting.Contact?.Phone,
            ContactEmail = posting.Contact?.Email,
        };
        form.Remember();
        return form;
    }

    public PostingContent ToContent() =>
        new()
        {
            Title = Title?.Trim() ?? "",
            EmployerName = EmployerName?.Trim() ?? "",
            Description = Description?.Trim() ?? "",
            Duties = Duties?.Trim() ?? "",
            MustSkills = TypedList.Split(MustSkills),
            NiceSkills = TypedList.Split(NiceSkills),
            MinimumDegree = MinimumDegree,
            Majors = TypedList.Split(Majors),
            Experience = Said(Experience),
            City = Said(City),
            District = Said(District),
            Salary = Pay(),
            EmploymentType = EmploymentType,
            Industry = Said(Industry),
            Openings = Openings ?? 1,
            ValidThrough = ValidThrough,
        };

    public PostingContact? ToContact() =>
        Said(ContactName) is null && Said(ContactPhone) is null && Said(ContactEmail) is null
            ? null
            : new PostingContact(Said(ContactName), Said(ContactPhone), Said(ContactEmail));

    /// <summary>The refusal with the fields as this form calls them.</summary>
    public static Error Named(Error error) =>
        error with
        {
            Field = error.Field switch
            {
                "Salary" => nameof(SalaryMinimum),
                "Email" => nameof(ContactEmail),
                var same => same,
            },
            Details = error.Details is { } details ? [.. details.Select(Named)] : null,
        };

    private SalaryRange? Pay() =>
        SalaryMinimum is null && SalaryMaximum is null
            ? null
            : new SalaryRange(SalaryMinimum ?? SalaryMaximum!.Value, SalaryMaximum ?? SalaryMinimum!.Value, SalaryMonths ?? 12);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
