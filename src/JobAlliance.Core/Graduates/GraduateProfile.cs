using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Graduates;

/// <summary>What a graduate says of themselves beside the résumé. Name, phone and mail are contact data.</summary>
public sealed record GraduateProfile
{
    public string Name { get; init; } = "";

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? University { get; init; }

    public string? Major { get; init; }

    public Degree Degree { get; init; }

    /// <summary>When the studies end.</summary>
    public DateOnly? GraduatesOn { get; init; }

    public string? City { get; init; }

    public string? District { get; init; }

    public static GraduateProfile Of(Graduate graduate) =>
        new()
        {
            Name = graduate.Name,
            Phone = graduate.Phone,
            Email = graduate.Email,
            University = graduate.University,
            Major = graduate.Major,
            Degree = graduate.Degree,
            GraduatesOn = graduate.GraduatesOn,
            City = graduate.City,
            District = graduate.District,
        };

    internal void Fill(Graduate graduate)
    {
        (graduate.Name, graduate.Phone, graduate.Email) = (Name.Trim(), Blank(Phone), Blank(Email));
        (graduate.University, graduate.Major, graduate.Degree) = (Blank(University), Blank(Major), Degree);
        (graduate.GraduatesOn, graduate.City, graduate.District) = (GraduatesOn, Blank(City), Blank(District));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
