using System.Globalization;
using System.Text.Json;
using JobAlliance.Core.Common;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Imports;

/// <summary>Writes a posting as schema.org JobPosting, the way <see cref="Reading.JobPostingReader"/> reads it.</summary>
public static class JobPostingWriter
{
    private static readonly string[] Degrees = ["不限", "大专", "本科", "硕士", "博士"];

    /// <param name="withContact">Also the employer's contact.</param>
    public static void Write(Utf8JsonWriter json, Posting posting, bool withContact)
    {
        var content = posting.Content;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "JobPosting");
        json.WriteString("identifier", posting.ExternalId ?? posting.Id.ToString("N"));
        json.WriteString("title", content.Title);
        Text(json, "description", content.Description);
        Text(json, "responsibilities", content.Duties);
        Thing(json, "hiringOrganization", "Organization", content.EmployerName);
        Place(json, content);
        Text(json, "employmentType", TypeName(content.EmploymentType));
        json.WriteString("educationRequirements", Degrees[(int)content.MinimumDegree]);
        List(json, "skills", content.MustSkills);
        Text(json, "experienceRequirements", content.Experience);
        Text(json, "industry", content.Industry);
        json.WriteNumber("totalJobOpenings", content.Openings);
        Text(json, "datePosted", posting.PublishedAt?.DateInChina().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text(json, "validThrough", content.ValidThrough?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Pay(json, content.Salary);
        Ours(json, content);
        Contact(json, withContact ? posting.Contact : null);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, PostingContent content)
    {
        if (content.City is null && content.District is null)
        {
            return;
        }

        json.WriteStartObject("jobLocation");
        json.WriteString("@type", "Place");
        json.WriteStartObject("address");
        json.WriteString("@type", "PostalAddress");
        json.WriteString("addressCountry", "CN");
        Text(json, "addressRegion", content.City);
        Text(json, "addressLocality", content.District);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Pay(Utf8JsonWriter json, SalaryRange? pay)
    {
        if (pay is not { } range)
        {
            return;
        }

        json.WriteStartObject("baseSalary");
        json.WriteString("@type", "MonetaryAmount");
        json.WriteString("currency", "CNY");
        json.WriteStartObject("value");
        json.WriteString("@type", "QuantitativeValue");
        json.WriteNumber("minValue", range.Minimum);
        json.WriteNumber("maxValue", range.Maximum);
        json.WriteString("unitText", "MONTH");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Ours(Utf8JsonWriter json, PostingContent content)
    {
        if (content is { NiceSkills.Count: 0, Majors.Count: 0 } && content.Salary is null or { MonthsPerYear: 12 })
        {
            return;
        }

        json.WriteStartObject("jobAlliance");
        List(json, "niceSkills", content.NiceSkills);
        List(json, "majors", content.Majors);
        if (content.Salary is { MonthsPerYear: not 12 } pay)
        {
            json.WriteNumber("monthsPerYear", pay.MonthsPerYear);
        }

        json.WriteEndObject();
    }

    private static void Contact(Utf8JsonWriter json, PostingContact? contact)
    {
        if (contact is null)
        {
            return;
        }

        json.WriteStartObject("applicationContact");
        json.WriteString("@type", "ContactPoint");
        Text(json, "name", contact.Name);
        Text(json, "telephone", contact.Phone);
        Text(json, "email", contact.Email);
        json.WriteEndObject();
    }

    private static void Thing(Utf8JsonWriter json, string member, string type, string name)
    {
        json.WriteStartObject(member);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string member, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(member, text);
        }
    }

    private static void List(Utf8JsonWriter json, string member, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(member);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string? TypeName(EmploymentType type) =>
        type switch
        {
            EmploymentType.FullTime => "FULL_TIME",
            EmploymentType.PartTime => "PART_TIME",
            EmploymentType.Intern => "INTERN",
            EmploymentType.Contractor => "CONTRACTOR",
            EmploymentType.Temporary => "TEMPORARY",
            _ => null,
        };
}
