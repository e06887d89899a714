using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Places;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>Reads places, degrees, experience and employment types. A file repeats the same few texts, so each is read once.</summary>
internal sealed class PostingFacts(PlaceVocabulary places)
{
    private const int MostRemembered = 10_000;
    private static readonly string[] NoDegree =
    [
        "不限",
        "高中",
        "中专",
        "中技",
        "初中",
        "小学",
        "技校",
        "any",
        "none",
        "no requirement",
        "high school",
    ];
    private readonly Dictionary<string, Place> readPlaces = [];
    private readonly Dictionary<string, Degree> readDegrees = [];
    private readonly Dictionary<string, bool> readExperience = [];

    public (string? City, string? District) Place(PostingTexts texts, List<RowProblem> problems)
    {
        var (city, district) = (texts.One(PostingField.City), texts.One(PostingField.District));
        var text = texts.One(PostingField.Place) ?? (district is null ? city : $"{city}·{district}");
        if (text is null)
        {
            return (null, null);
        }

        var place = Remembered(readPlaces, text, places.Read);
        if (place.City is null)
        {
            problems.Add(RowProblem.Dropped("import.place-unknown", nameof(PostingField.Place), text));
        }

        return (place.City ?? city, place.City is null ? district : place.District);
    }

    public Degree Degree(string? text, List<RowProblem> problems)
    {
        if (text is null)
        {
            return Vocabulary.Degree.None;
        }

        var degree = Remembered(readDegrees, text, DegreeText.Read);
        if (degree == Vocabulary.Degree.None && !SaysNoDegree(text))
        {
            problems.Add(RowProblem.Dropped("import.degree-unreadable", nameof(PostingField.Degree), text));
        }

        return degree;
    }

    public string? Experience(string? text, List<RowProblem> problems)
    {
        if (text is not null && !Remembered(readExperience, text, IsExperience))
        {
            problems.Add(RowProblem.Dropped("import.experience-unreadable", nameof(PostingField.Experience), text));
            return null;
        }

        return text;
    }

    public EmploymentType EmploymentType(string? text, string title, List<RowProblem> problems)
    {
        var type = EmploymentTypeText.Read(text);
        if (text is not null && type == Vocabulary.EmploymentType.Unknown)
        {
            problems.Add(RowProblem.Dropped("import.employment-type-unreadable", nameof(PostingField.EmploymentType), text));
        }

        return text is not null ? type
            : title.Contains("实习", StringComparison.Ordinal) ? Vocabulary.EmploymentType.Intern
            : title.Contains("兼职", StringComparison.Ordinal) ? Vocabulary.EmploymentType.PartTime
            : Vocabulary.EmploymentType.FullTime;
    }

    public static bool IsExperience(string text) => ExperienceText.Read(text) is not null;

    public static bool IsDegree(string text) => DegreeText.Read(text) != Vocabulary.Degree.None || SaysNoDegree(text);

    private static bool SaysNoDegree(string text) => NoDegree.Any(words => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static T Remembered<T>(Dictionary<string, T> memory, string text, Func<string, T> read)
    {
        if (!memory.TryGetValue(text, out var value))
        {
            value = read(text);
            if (memory.Count < MostRemembered)
            {
                memory.Add(text, value);
            }
        }

        return value;
    }
}
