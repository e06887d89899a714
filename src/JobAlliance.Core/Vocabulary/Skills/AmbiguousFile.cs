namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>Reads <c>ambiguous.txt</c>: <c>name, name | key trade,trade standing ; key trade,trade standing</c>.</summary>
internal static class AmbiguousFile
{
    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static IEnumerable<(string Name, AmbiguousName Meanings)> Read() =>
        from line in VocabularyFiles.Lines("ambiguous.txt")
        let columns = line.Split('|', Trimmed)
        let meanings = new AmbiguousName([.. columns[1].Split(';', Trimmed).Select(Parse)])
        from name in columns[0].Split(',', Trimmed)
        select (name, meanings);

    private static Meaning Parse(string text)
    {
        var words = text.Split(' ', Trimmed);
        return new Meaning(words[0], words[1].Split(',', Trimmed), Enum.Parse<NameStanding>(words[2], ignoreCase: true));
    }
}
