using System.Text.Json;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Graduates;

/// <summary>What a résumé must say before agencies and employers can do anything with it, and how much it may say.</summary>
internal static class ResumeRules
{
    public const int LongestName = 60;
    public const int LongestText = 20_000;
    public const int MostEntries = 50;

    /// <summary>Why it cannot be submitted; empty when it can.</summary>
    public static IEnumerable<Error> Check(Graduate graduate)
    {
        if (graduate.Name.Length == 0)
        {
            yield return Error.Invalid("resume.name-missing", nameof(GraduateProfile.Name));
        }

        if (graduate.Phone is null && graduate.Email is null)
        {
            yield return Error.Invalid("resume.contact-missing", nameof(GraduateProfile.Phone));
        }

        if (graduate.Degree == Degree.None)
        {
            yield return Error.Invalid("resume.degree-missing", nameof(GraduateProfile.Degree));
        }

        if (graduate.City is null)
        {
            yield return Error.Invalid("resume.city-missing", nameof(GraduateProfile.City));
        }

        if (graduate.Draft.Education.Count == 0 && graduate.University is null)
        {
            yield return Error.Invalid("resume.education-missing", nameof(Resume.Education));
        }

        if (graduate.DraftWishes.Titles.Count == 0)
        {
            yield return Error.Invalid("resume.titles-missing", nameof(Wishes.Titles));
        }

        foreach (var error in CheckDraft(GraduateProfile.Of(graduate), graduate.Draft, graduate.DraftWishes))
        {
            yield return error;
        }
    }

    /// <summary>Why it cannot even be kept as a draft: only what no reader could use.</summary>
    public static IEnumerable<Error> CheckDraft(GraduateProfile profile, Resume resume, Wishes wishes)
    {
        if (profile.Name.Length > LongestName)
        {
            yield return Error.Invalid("common.too-long", nameof(profile.Name), LongestName);
        }

        if (profile.Email is { Length: > 0 } mail && !LooksLikeMail(mail))
        {
            yield return Error.Invalid("resume.email-wrong", nameof(profile.Email));
        }

        if (profile.Phone is { Length: > 0 } phone && !LooksLikePhone(phone))
        {
            yield return Error.Invalid("resume.phone-wrong", nameof(profile.Phone));
        }

        if (wishes.MinimumMonthlySalary is < 500 or > 500_000)
        {
            yield return Error.Invalid("common.out-of-range", nameof(wishes.MinimumMonthlySalary), 500, 500_000);
        }

        if (JsonSerializer.Serialize(resume, Json.Options).Length > LongestText * 2)
        {
            yield return Error.Invalid("common.too-long", nameof(Resume.Summary), LongestText);
        }

        int[] entries = [resume.Education.Count, resume.Work.Count, resume.Projects.Count, resume.Skills.Count / 4, resume.Certificates.Count];
        if (entries.Max() > MostEntries)
        {
            yield return Error.Invalid("resume.too-many-entries", nameof(Resume.Work), MostEntries);
        }
    }

    public static bool IsSame(Graduate graduate, ResumeVersion submitted) =>
        Text(graduate.Draft) == Text(submitted.Resume) && Text(graduate.DraftWishes) == Text(submitted.Wishes);

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, Json.Options);

    // Of any country (E.164: fifteen digits at most), as people write it.
    private static bool LooksLikePhone(string phone) =>
        phone.All(letter => char.IsAsciiDigit(letter) || letter is '+' or '-' or ' ' or '(' or ')')
        && phone.Count(char.IsAsciiDigit) is >= 7 and <= 15;

    private static bool LooksLikeMail(string mail)
    {
        var at = mail.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == mail.LastIndexOf('@')
            && mail.IndexOf('.', at) > at + 1
            && !mail.EndsWith('.')
            && !mail.Contains(' ', StringComparison.Ordinal);
    }
}
