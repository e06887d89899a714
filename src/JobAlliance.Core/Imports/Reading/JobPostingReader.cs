using System.Text.Json;
using System.Text.RegularExpressions;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>
/// Reads schema.org JobPosting (https://schema.org/JobPosting) in the shapes that the world writes it in. What the vocabulary has no word for
/// stands under <c>jobAlliance</c>: <c>niceSkills</c>, <c>majors</c>, <c>monthsPerYear</c>.
/// </summary>
internal sealed partial class JobPostingReader(PostingAssembler assembler)
{
    public (ImportedPosting? Value, IReadOnlyList<RowProblem> Problems) Read(JsonElement posting)
    {
        var texts = new PostingTexts();
        AddWords(texts, posting);
        AddAsks(texts, posting);
        AddPlace(texts, posting.Member("jobLocation").Items().FirstOrDefault().Member("address"));
        AddPay(texts, posting);
        AddContact(texts, posting.Member("applicationContact") ?? posting.Member("hiringOrganization").Member("contactPoint"));
        return assembler.Assemble(texts);
    }

    private static void AddWords(PostingTexts texts, JsonElement posting)
    {
        var identifier = posting.Member("identifier");
        texts.Add(PostingField.Identifier, identifier.Member("value").Text() ?? identifier.Text() ?? posting.Text("url"));
        texts.Add(PostingField.Title, posting.Text("title"));
        texts.Add(PostingField.Employer, posting.Text("hiringOrganization"));
        texts.Add(PostingField.Description, Plain(posting.Text("description")));
        texts.Add(PostingField.Description, Plain(posting.Text("qualifications")));
        texts.Add(PostingField.Duties, Plain(posting.Text("responsibilities")));
        texts.Add(PostingField.Industry, posting.Member("industry").Texts().FirstOrDefault());
        texts.Add(PostingField.EmploymentType, posting.Member("employmentType").Texts().FirstOrDefault());
        texts.Add(PostingField.Openings, posting.Text("totalJobOpenings"));
        texts.Add(PostingField.Posted, posting.Text("datePosted"));
        texts.Add(PostingField.ValidThrough, posting.Text("validThrough"));
    }

    private static void AddAsks(PostingTexts texts, JsonElement posting)
    {
        AddAll(texts, PostingField.MustSkills, posting.Member("skills"));
        var ours = posting.Member("jobAlliance");
        AddAll(texts, PostingField.NiceSkills, ours.Member("niceSkills"));
        AddAll(texts, PostingField.Majors, ours.Member("majors"));
        texts.Add(PostingField.Degree, posting.Member("educationRequirements").Texts().FirstOrDefault());
        var months = posting.Member("experienceRequirements").Member("monthsOfExperience").Number();
        texts.Add(PostingField.Experience, months is null ? posting.Text("experienceRequirements") : $"{months}个月");
    }

    private static void AddAll(PostingTexts texts, PostingField field, JsonElement? list)
    {
        foreach (var text in list.Texts())
        {
            texts.Add(field, text);
        }
    }

    private static void AddPlace(PostingTexts texts, JsonElement? address)
    {
        if (address is { ValueKind: JsonValueKind.String })
        {
            texts.Add(PostingField.Place, address.Text());
            return;
        }

        texts.Add(PostingField.City, address.Member("addressRegion").Text() ?? address.Member("addressLocality").Text());
        texts.Add(PostingField.District, address.Member("addressRegion") is null ? null : address.Member("addressLocality").Text());
    }

    private static void AddPay(PostingTexts texts, JsonElement posting)
    {
        var pay = posting.Member("baseSalary");
        if (pay is not { ValueKind: JsonValueKind.Object })
        {
            texts.Add(PostingField.Salary, pay.Text());
            return;
        }

        if (pay.Member("currency").Text() is { } currency && currency is not ("CNY" or "RMB"))
        {
            texts.Add(PostingField.Salary, $"{pay.Member("value").Member("minValue").Text()} {currency}");
            return;
        }

        var value = pay.Member("value");
        var single = value is { ValueKind: JsonValueKind.Object } ? value.Member("value").Text() : value.Text();
        texts.Add(PostingField.SalaryMinimum, value.Member("minValue").Text() ?? single);
        texts.Add(PostingField.SalaryMaximum, value.Member("maxValue").Text() ?? single);
        texts.Add(PostingField.SalaryUnit, value.Member("unitText").Text() ?? pay.Member("unitText").Text());
        texts.Add(PostingField.SalaryMonths, posting.Member("jobAlliance").Member("monthsPerYear").Text());
    }

    private static void AddContact(PostingTexts texts, JsonElement? contact)
    {
        texts.Add(PostingField.ContactName, contact.Member("name").Text());
        texts.Add(PostingField.ContactPhone, contact.Member("telephone").Text());
        texts.Add(PostingField.ContactEmail, contact.Member("email").Text());
    }

    // schema.org allows HTML in descriptions; we keep words and line breaks.
    private static string? Plain(string? text)
    {
        if (text is null || !text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var broken = LineBreaks().Replace(text, "\n");
        return System.Net.WebUtility.HtmlDecode(Tags().Replace(broken, "")).Trim();
    }

    [GeneratedRegex(@"<(?:br|/p|/li|/div|/h\d)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreaks();

    [GeneratedRegex(@"</?[a-zA-Z][^>]*>")]
    private static partial Regex Tags();
}
