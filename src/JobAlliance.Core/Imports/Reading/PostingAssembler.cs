using System.Globalization;
using JobAlliance.Core.Common;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>
/// Makes a posting of a record's texts. A field that cannot be read is left unknown and reported; the record is refused only when it lacks
/// what no posting can do without.
/// </summary>
internal sealed class PostingAssembler(PostingFacts facts, DateOnly today, int? validForDays)
{
    public (ImportedPosting? Posting, IReadOnlyList<RowProblem> Problems) Assemble(PostingTexts texts)
    {
        var problems = new List<RowProblem>();
        var identifier = texts.One(PostingField.Identifier);
        var content = Content(texts, problems);
        problems.AddRange(PostingRules.CheckImported(content).Select(RowProblem.Refused));
        if (identifier is null)
        {
            problems.Add(RowProblem.Refused("import.identifier-missing", nameof(PostingField.Identifier)));
        }
        else if (identifier.Length > 200)
        {
            problems.Add(RowProblem.Refused("import.identifier-too-long", nameof(PostingField.Identifier), identifier));
        }

        return problems.Exists(problem => problem.IsRefusal)
            ? (null, problems)
            : (new ImportedPosting(identifier!, content, Contact(texts), Date(texts, PostingField.Posted, problems)), problems);
    }

    private PostingContent Content(PostingTexts texts, List<RowProblem> problems)
    {
        var title = Spaced(texts.One(PostingField.Title));
        var place = facts.Place(texts, problems);
        return new PostingContent
        {
            Title = title,
            EmployerName = Spaced(texts.One(PostingField.Employer)),
            Description = texts.Joined(PostingField.Description),
            Duties = texts.Joined(PostingField.Duties),
            MustSkills = Skills(texts, PostingField.MustSkills, problems),
            NiceSkills = Skills(texts, PostingField.NiceSkills, problems),
            MinimumDegree = facts.Degree(texts.One(PostingField.Degree), problems),
            Majors = List(texts, PostingField.Majors),
            Experience = facts.Experience(texts.One(PostingField.Experience), problems),
            City = place.City,
            District = place.District,
            Salary = PostingPay.Read(texts, problems),
            EmploymentType = facts.EmploymentType(texts.One(PostingField.EmploymentType), title, problems),
            Industry = texts.One(PostingField.Industry),
            Openings = Openings(texts.One(PostingField.Openings), problems),
            ValidThrough = Date(texts, PostingField.ValidThrough, problems) ?? (validForDays is { } days ? today.AddDays(days) : null),
        };
    }

    private static PostingContact? Contact(PostingTexts texts)
    {
        var contact = new PostingContact(
            texts.One(PostingField.ContactName),
            texts.One(PostingField.ContactPhone),
            texts.One(PostingField.ContactEmail)
        );
        return contact == new PostingContact(null, null, null) ? null : contact;
    }

    private static IReadOnlyList<string> Skills(PostingTexts texts, PostingField field, List<RowProblem> problems)
    {
        var skills = List(texts, field);
        if (skills.Count <= PostingRules.MostSkills && skills.All(skill => skill.Length <= PostingRules.LongestSkill))
        {
            return skills;
        }

        foreach (var skill in skills.Where(skill => skill.Length > PostingRules.LongestSkill))
        {
            problems.Add(RowProblem.Dropped("import.skill-too-long", field.ToString(), skill));
        }

        if (skills.Count > PostingRules.MostSkills)
        {
            problems.Add(RowProblem.Dropped("import.too-many-skills", field.ToString(), string.Join('、', skills.Skip(PostingRules.MostSkills))));
        }

        return [.. skills.Where(skill => skill.Length <= PostingRules.LongestSkill).Take(PostingRules.MostSkills)];
    }

    private static IReadOnlyList<string> List(PostingTexts texts, PostingField field) => TypedList.Split(string.Join('\n', texts.All(field)));

    private static int Openings(string? text, List<RowProblem> problems)
    {
        if (text is null || text.StartsWith("若干", StringComparison.Ordinal) || text.Contains("不限", StringComparison.Ordinal))
        {
            return 1;
        }

        var digits = text.AsSpan().Trim();
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        if (int.TryParse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 9_999)
        {
            return number;
        }

        problems.Add(RowProblem.Dropped("import.openings-unreadable", nameof(PostingField.Openings), text));
        return 1;
    }

    private static DateOnly? Date(PostingTexts texts, PostingField field, List<RowProblem> problems)
    {
        if (texts.One(field) is not { } text)
        {
            return null;
        }

        if (ImportDate.Read(text) is { } date)
        {
            return date;
        }

        problems.Add(RowProblem.Dropped("import.date-unreadable", field.ToString(), text));
        return null;
    }

    // Source pages pad names with runs of spaces.
    private static string Spaced(string? text) =>
        text is null ? "" : string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
