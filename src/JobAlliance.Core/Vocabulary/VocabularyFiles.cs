using System.Reflection;

namespace JobAlliance.Core.Vocabulary;

/// <summary>The embedded data files: UTF-8 lines; blank ones and those that begin with <c>#</c> say nothing.</summary>
internal static class VocabularyFiles
{
    private const string Prefix = "JobAlliance.Core.Vocabulary.Data.";

    /// <summary>The lines of one file, as its path under <c>Data</c> with dots for slashes names it (<c>skills.design.txt</c>).</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"There is no embedded vocabulary file {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The rows of a tab-separated file.</summary>
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));

    /// <summary>The names of the files in a folder, in a stable order.</summary>
    public static IEnumerable<string> In(string folder) =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix + folder + ".", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal);
}
