using System.Text.RegularExpressions;
using System.Xml.Linq;
using JobAlliance.Tests.Support;
using JobAlliance.Web.Resources;

namespace JobAlliance.Tests.Web.Resources;

public sealed partial class TextsTests
{
    private static readonly string Web = Path.Combine(Repository.Root, "src", "JobAlliance.Web");

    public static TheoryData<string> Files =>
        [
            .. Directory
                .GetFiles(Path.Combine(Web, "Resources"), "*.resx")
                .Select(path => Path.GetFileName(path)!)
                .Where(name => !name.EndsWith(".en.resx", StringComparison.Ordinal)),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_languages_have_the_same_keys(string file)
    {
        var english = Entries(Path.ChangeExtension(file, ".en.resx"));

        english.Keys.Except(Entries(file).Keys).ShouldBeEmpty();
        Entries(file).Keys.Except(english.Keys).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_languages_take_the_same_arguments(string file)
    {
        var english = Entries(Path.ChangeExtension(file, ".en.resx"));

        Entries(file).Where(entry => Arguments(entry.Value) != Arguments(english[entry.Key])).Select(entry => entry.Key).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_key_stands_twice(string file) =>
        new[] { file, Path.ChangeExtension(file, ".en.resx") }
            .SelectMany(name => Names(name).GroupBy(key => key).Where(group => group.Count() > 1).Select(group => $"{name}: {group.Key}"))
            .ShouldBeEmpty();

    [Fact]
    public void Every_key_that_is_used_has_a_text()
    {
        var sources = Directory
            .EnumerateFiles(Web, "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cshtml", StringComparison.Ordinal) || path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("node_modules", StringComparison.Ordinal));

        var missing = sources.SelectMany(path =>
            UsedKeys(File.ReadAllText(path)).Where(key => Texts.Find(key) is null).Select(key => $"{Path.GetFileName(path)}: {key}")
        );

        missing.Distinct().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Chinese_is_written_with_its_own_punctuation(string file) =>
        Entries(file).Where(entry => HalfWidthPattern().IsMatch(entry.Value)).Select(entry => $"{entry.Key}: {entry.Value}").ShouldBeEmpty();

    private static IEnumerable<string> UsedKeys(string source) =>
        KeyPattern().Matches(source).SelectMany(match => match.Groups[1].Captures.Concat(match.Groups[2].Captures)).Select(capture => capture.Value);

    private static string Arguments(string text) =>
        string.Join(',', ArgumentPattern().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Entries(string file) =>
        Load(file).GroupBy(entry => entry.Name).ToDictionary(group => group.Key, group => group.Last().Text);

    private static IEnumerable<string> Names(string file) => Load(file).Select(entry => entry.Name);

    private static IEnumerable<(string Name, string Text)> Load(string file) =>
        XDocument
            .Load(Path.Combine(Web, "Resources", file))
            .Root!.Elements("data")
            .Select(data => (data.Attribute("name")!.Value, data.Element("value")!.Value));

    // T["A.B"], texts["A.B"], and both branches of T[x ? "A.B" : "A.C"].
    [GeneratedRegex("""(?:\bT|[tT]exts)\[(?:[^\]"]*\?\s*)?"([A-Z]\w*\.[^"${]+)"(?:\s*:\s*"([A-Z]\w*\.[^"${]+)")?""")]
    private static partial Regex KeyPattern();

    // A comma, colon, bracket, question or exclamation mark of half width beside a Chinese character.
    [GeneratedRegex(@"[\u4e00-\u9fff”][,:;?!()]|[,:;?!()][\u4e00-\u9fff“]")]
    private static partial Regex HalfWidthPattern();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex ArgumentPattern();
}
