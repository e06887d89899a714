using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using JobAlliance.Core.Common;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Web.Resources;

/// <summary>
/// The words of the pages, in the language of the request. A key is <c>{File}.{rest}</c>: <c>Postings.Publish</c> is the entry <c>Publish</c> of
/// <c>Resources/Postings.resx</c> (zh-CN) or <c>Postings.en.resx</c>. A key without a text is answered with itself, and a test finds it.
/// </summary>
public sealed partial class Texts(TimeProvider clock, MarketVocabulary? vocabulary = null)
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Files = new();

    public string this[string key] => Say(key);

    /// <summary>The text, for those who are given no <see cref="Texts"/>.</summary>
    public static string Say(string key) => Find(key) ?? key;

    /// <summary>The text with {0}, {1} … filled in; numbers and dates in the language of the request.</summary>
    public string this[string key, params object?[] args] => string.Format(CultureInfo.CurrentUICulture, Counted(this[key], args), args);

    /// <summary>The text, or null when there is none.</summary>
    public static string? Find(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? null : Find(key[..dot], key[(dot + 1)..], CultureInfo.CurrentUICulture);
    }

    /// <summary>The word for a value of an enumeration: <c>Enums.{Type}.{Value}</c>.</summary>
    public string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => this[$"Enums.{typeof(TEnum).Name}.{value}"];

    /// <summary>Why a use case refused, in words: <c>Errors.{code}</c> with its arguments.</summary>
    public string Of(Error error) =>
        Find($"Errors.{error.Code}") is { } text
            ? Fill(text, [.. (error.Args ?? []).Select(arg => arg is DateOnly day ? Day(day) : arg)])
            : this["Errors.unknown", error.Code];

    /// <summary>Set on the desks: evidence is told of the graduate there, not to the graduate.</summary>
    public bool TellsOfOthers { get; set; }

    /// <summary>
    /// A text with arguments that were stored with a code: evidence, timeline lines, notifications. One text has both voices: <c>[You show|The graduate shows] {0}</c>
    /// is told to the graduate by the first words and of the graduate by the second (<see cref="TellsOfOthers"/>).
    /// </summary>
    public string Coded(string file, string code, IReadOnlyList<string> args) =>
        Find($"{file}.{code}") is { } text ? Fill(Voices().Replace(text, TellsOfOthers ? "$2" : "$1"), [.. args.Select(Named)]) : code;

    [GeneratedRegex(@"\[([^\[\]|]*)\|([^\[\]|]*)\]")]
    private static partial Regex Voices();

    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    private const int Missing = 6;

    private static string Fill(string text, IReadOnlyList<object> args)
    {
        try
        {
            // A line stored with fewer arguments than its text has grown since still reads well.
            return string.Format(CultureInfo.CurrentUICulture, Counted(text, args), [.. args, .. Enumerable.Repeat("", Missing)]).TrimEnd();
        }
        catch (FormatException)
        {
            return text;
        }
    }

    private static string? Find(string file, string entry, CultureInfo culture)
    {
        var resources = Files.GetOrAdd(file, name => new ResourceManager($"JobAlliance.Web.Resources.{name}", typeof(Texts).Assembly));
        try
        {
            return resources.GetString(entry, culture);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }
}
