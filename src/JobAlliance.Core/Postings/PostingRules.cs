using JobAlliance.Core.Common;

namespace JobAlliance.Core.Postings;

/// <summary>What a posting must hold. A draft may lack anything, but nothing in it may be impossible; a published one must tell what the work is.</summary>
internal static class PostingRules
{
    public const int LongestTitle = 100;
    public const int LongestText = 20_000;
    public const int MostSkills = 40;
    public const int LongestSkill = 60;
    public const int HighestMonthlySalary = 1_000_000;

    /// <summary>What is impossible, in a draft too.</summary>
    public static IEnumerable<Error> CheckDraft(PostingContent content, PostingContact? contact) =>
        [.. CheckTexts(content), .. CheckFigures(content), .. CheckContact(contact)];

    /// <summary>What is impossible or lacking, so that it cannot be published by hand.</summary>
    public static IEnumerable<Error> CheckPublished(PostingContent content, PostingContact? contact, DateOnly today) =>
        [.. CheckNames(content), .. CheckTellsTheWork(content), .. CheckDraft(content, contact), .. CheckOpen(content, today)];

    /// <summary>What an imported row must have: its source may tell less than a form asks.</summary>
    public static IEnumerable<Error> CheckImported(PostingContent content) => [.. CheckNames(content), .. CheckDraft(content, null)];

    private static IEnumerable<Error> CheckNames(PostingContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Title))
        {
            yield return Error.Invalid("posting.title-missing", nameof(content.Title));
        }

        if (string.IsNullOrWhiteSpace(content.EmployerName))
        {
            yield return Error.Invalid("posting.employer-missing", nameof(content.EmployerName));
        }
    }

    private static IEnumerable<Error> CheckTellsTheWork(PostingContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Description) && string.IsNullOrWhiteSpace(content.Duties))
        {
            yield return Error.Invalid("posting.description-missing", nameof(content.Description));
        }

        if (string.IsNullOrWhiteSpace(content.City))
        {
            yield return Error.Invalid("posting.city-missing", nameof(content.City));
        }
    }

    private static IEnumerable<Error> CheckOpen(PostingContent content, DateOnly today)
    {
        if (content.ValidThrough < today)
        {
            yield return Error.Invalid("posting.valid-through-past", nameof(content.ValidThrough));
        }
    }

    private static IEnumerable<Error> CheckTexts(PostingContent content) =>
        [
            .. TooLong(content.Title, nameof(content.Title), LongestTitle),
            .. TooLong(content.EmployerName, nameof(content.EmployerName), LongestTitle),
            .. TooLong(content.Description, nameof(content.Description), LongestText),
            .. TooLong(content.Duties, nameof(content.Duties), LongestText),
            .. CheckSkills(content.MustSkills, nameof(content.MustSkills)),
            .. CheckSkills(content.NiceSkills, nameof(content.NiceSkills)),
        ];

    private static IEnumerable<Error> TooLong(string text, string field, int longest)
    {
        if (text.Length > longest)
        {
            yield return Error.Invalid("common.too-long", field, longest);
        }
    }

    private static IEnumerable<Error> CheckSkills(IReadOnlyList<string> skills, string field)
    {
        if (skills.Count > MostSkills)
        {
            yield return Error.Invalid("posting.too-many-skills", field, MostSkills);
        }

        if (skills.FirstOrDefault(skill => skill.Length > LongestSkill) is { } longest)
        {
            yield return Error.Invalid("posting.skill-too-long", field, longest[..20], LongestSkill);
        }
    }

    private static IEnumerable<Error> CheckFigures(PostingContent content)
    {
        if (content.Openings is < 1 or > 9_999)
        {
            yield return Error.Invalid("common.out-of-range", nameof(content.Openings), 1, 9_999);
        }

        if (content.Salary is not { } salary)
        {
            yield break;
        }

        if (salary.Minimum < 1 || salary.Maximum > HighestMonthlySalary)
        {
            yield return Error.Invalid("common.out-of-range", nameof(content.Salary), 1, HighestMonthlySalary);
        }
        else if (salary.Minimum > salary.Maximum)
        {
            yield return Error.Invalid("posting.salary-reversed", nameof(content.Salary));
        }

        if (salary.MonthsPerYear is < 12 or > 24)
        {
            yield return Error.Invalid("posting.salary-months", nameof(content.Salary), 12, 24);
        }
    }

    private static IEnumerable<Error> CheckContact(PostingContact? contact)
    {
        if (contact?.Email is { Length: > 0 } email && !System.Net.Mail.MailAddress.TryCreate(email, out _))
        {
            yield return Error.Invalid("common.email-wrong", nameof(contact.Email));
        }
    }
}
